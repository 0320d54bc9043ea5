namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);
    public IMessageUpdateActivity? AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);
    public IMessageDeleteActivity? AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);
    public IMessageReactionActivity? AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);
    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);
    public ITypingActivity? AsTypingActivity() => As(ActivityTypes.Typing);
    public IEndOfConversationActivity? AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);
    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);
    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);
    public ITraceActivity? AsTraceActivity() => As(ActivityTypes.Trace);

    // A longer type is a refinement of the shorter one: "message/x" is a message.
    private Activity? As(string type) =>
        Type is not null
        && Type.StartsWith(type, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == type.Length || Type[type.Length] == '/')
            ? this
            : null;
}
