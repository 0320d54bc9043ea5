// Web Chat's style options, in the colours of chat.css.
window.chatLook = () => {
  const computed = getComputedStyle(document.documentElement);
  const colour = name => computed.getPropertyValue(`--${name}`).trim();
  return {
    accent: colour('link'),
    autoScrollSnapOnPage: true, // a long answer is read from its top
    avatarSize: 0,
    backgroundColor: colour('surface'),
    bubbleBackground: colour('bubble'),
    bubbleBorderColor: colour('line'),
    bubbleBorderRadius: 12,
    bubbleFromUserBackground: colour('accent'),
    bubbleFromUserBorderColor: colour('accent'),
    bubbleFromUserBorderRadius: 12,
    bubbleFromUserTextColor: colour('accent-text'),
    bubbleMaxWidth: 620,
    bubbleTextColor: colour('text'),
    groupTimestamp: 300,
    hideUploadButton: true,
    markdownRenderHTML: false,
    primaryFont: colour('font'),
    rootHeight: '100%',
    sendBoxBackground: colour('surface'),
    sendBoxBorderTop: `1px solid ${colour('line')}`,
    sendBoxButtonColor: colour('link'),
    sendBoxButtonColorOnHover: colour('link'),
    sendBoxHeight: 52,
    sendBoxPlaceholderColor: colour('quiet'),
    sendBoxTextColor: colour('text'),
    sendTimeout: 20_000,
    subtle: colour('quiet'),
    suggestedActionBackgroundColor: colour('surface'),
    suggestedActionBackgroundColorOnActive: colour('line'),
    suggestedActionBackgroundColorOnHover: colour('bubble'),
    suggestedActionBorderColor: colour('link'),
    suggestedActionBorderRadius: 18,
    suggestedActionBorderWidth: 1,
    suggestedActionLayout: 'flow',
    suggestedActionTextColor: colour('link'),
    suggestedActionsFlowMaxHeight: 164,
    timestampColor: colour('quiet'),
  };
};
