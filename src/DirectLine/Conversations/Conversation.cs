using System.Diagnostics.CodeAnalysis;
using HistoryBot.DirectLine.Journal;
using HistoryBot.DirectLine.Tokens;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>One user and the bot. Safe for any number of threads.</summary>
/// <param name="id">128 random bits.</param>
/// <param name="transcript">What was said before, and what will be.</param>
internal sealed class Conversation(string id, DirectLineLimits limits, TimeProvider time, Transcript transcript)
{
    private readonly Lock gate = new();
    private readonly ClientActivityIds clientIds = new();
    private readonly TurnQueue turns = new(limits.TurnsWaiting);
    private ChannelUser? user;
    private bool hasBegun;
    private long lastUsed = time.GetTimestamp();

    public string Id => id;

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

    public Transcript Transcript => transcript;

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

    /// <summary>Makes a new conversation what it was when it was last kept.</summary>
    public void Restore(KeptConversation kept)
    {
        lock (gate)
        {
            user ??= kept.Head.UserId is { } userId ? new ChannelUser(userId, kept.Head.IsVouched) : null;
            hasBegun = kept.Head.HasBegun;
            foreach (var activity in kept.Activities)
            {
                clientIds.Remember(activity.ClientId, activity.Id);
            }
        }
    }

    /// <summary>Lets activities that were taken before a restart wait for the bot again; whether somebody has to begin to take them.</summary>
    public bool Resume(IReadOnlyList<Activity> waiting)
    {
        lock (gate)
        {
            var beginsTurns = false;
            foreach (var activity in waiting)
            {
                ChannelAccounts.AddressForBot(activity, this);
                beginsTurns |= turns.Add(activity);
            }

            return beginsTurns;
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

    /// <summary>
    /// Takes an activity for the bot: keeps it, shows it to all who listen, then lets it wait for its turn. A repetition is not taken again.
    /// </summary>
    /// <exception cref="IOException">It cannot be kept now, and was not taken.</exception>
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

            transcript.Publish(activity, new ConversationHead(user?.Id, user?.IsVouched == true, hasBegun), clientId);
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
