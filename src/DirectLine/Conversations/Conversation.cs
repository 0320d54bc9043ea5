using System.Diagnostics.CodeAnalysis;
using HistoryBot.DirectLine.Tokens;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>One user and the bot. Safe for any number of threads.</summary>
/// <param name="start">The count at which its transcript begins.</param>
internal sealed class Conversation(ConversationPass pass, DirectLineLimits limits, TimeProvider time, long start)
{
    private readonly Lock gate = new();
    private readonly ClientActivityIds clientIds = new();
    private readonly TurnQueue turns = new(limits.TurnsWaiting);
    private ChannelUser? user = pass.User;
    private bool hasBegun;
    private long lastUsed = time.GetTimestamp();

    public string Id => pass.ConversationId;

    /// <summary>What a new token for it says: names the user as soon as there is one.</summary>
    public ConversationPass Pass
    {
        get
        {
            lock (gate)
            {
                return new ConversationPass(Id, user);
            }
        }
    }

    /// <summary>The user; before somebody said who it is, the unnamed one.</summary>
    public ChannelUser User => Pass.User ?? ChannelUser.Unnamed(Id);

    public Transcript Transcript { get; } = new(pass.ConversationId, limits, time, start);

    /// <summary>How long nobody has asked for it; zero while a socket listens.</summary>
    public TimeSpan Idle => Transcript.HasListeners ? TimeSpan.Zero : time.GetElapsedTime(Interlocked.Read(ref lastUsed));

    public void Touch() => Interlocked.Exchange(ref lastUsed, time.GetTimestamp());

    /// <summary>Says who the user is. Only the first time counts: whoever has a token cannot take another's place later.</summary>
    public void Name(ChannelUser? named)
    {
        lock (gate)
        {
            user ??= named;
        }
    }

    /// <summary>True the first time only.</summary>
    public bool Begin()
    {
        lock (gate)
        {
            return !hasBegun && (hasBegun = true);
        }
    }

    /// <summary>Takes an activity for the bot: shows it to all who listen, then lets it wait for its turn. A repetition is not taken again.</summary>
    public Receipt Take(Activity activity)
    {
        var clientId = ClientActivityIds.Of(activity);
        lock (gate)
        {
            if (clientIds.Find(clientId) is { } known)
            {
                return new Receipt(known, BeginsTurns: false);
            }

            if (turns.IsFull)
            {
                return default;
            }

            Transcript.Publish(activity);
            ChannelAccounts.AddressForBot(activity, this);
            clientIds.Remember(clientId, activity.Id ?? "");
            return new Receipt(activity.Id, turns.Add(activity));
        }
    }

    /// <summary>The next activity that waits for the bot.</summary>
    public bool TryTakeTurn([NotNullWhen(true)] out Activity? activity)
    {
        lock (gate)
        {
            return turns.TryTake(out activity);
        }
    }
}
