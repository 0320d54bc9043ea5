namespace Microsoft.Bot.Builder;

/// <summary>The end of the pipeline: what to do in a turn once all middleware has been passed.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
