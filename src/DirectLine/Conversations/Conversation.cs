using System.Diagnostics.CodeAnalysis;
using HistoryBot.DirectLine.Journal;
using HistoryBot.DirectLine.Tokens;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>One user and the bot. Safe for any number of threads.</summary>
internal sealed class Conversation
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly TurnQueue? turns;
    private ChannelUser? user;
    private bool hasBegun;
    private long lastUsed;

    /// <param name="id">128 random bits.</param>
    /// <param name="transcript">What was said before, and what will be.</param>
    /// <param name="turns">What waits for the bot; null if the journal has that.</param>
    public Conversation(string id, TimeProvider time, Transcript transcript, TurnQueue? turns)
    {
        (Id, this.time, Transcript, this.turns) = (id, time, transcript, turns);
        lastUsed = time.GetTimestamp();
        transcript.Recalled = Restore;
    }

    public string Id { get; }

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

    public Transcript Transcript { get; }

    /// <summary>How long nobody has asked for it.</summary>
    public TimeSpan Unused => time.GetElapsedTime(Interlocked.Read(ref lastUsed));

    /// <summary>The same; zero while a socket listens.</summary>
    public TimeSpan Idle => Transcript.HasListeners ? TimeSpan.Zero : Unused;

    public void Touch() => Interlocked.Exchange(ref lastUsed, time.GetTimestamp());

    /// <summary>Says who the user is. Only the first time counts: whoever has a token cannot take another's place later.</summary>
    public void Name(ChannelUser? named)
    {
        lock (gate)
        {
            user ??= named;
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
                beginsTurns |= Enqueue(activity);
            }

            return beginsTurns;
        }
    }

    /// <summary>Tells the bot that the conversation begins, the first time only; without an id if it had begun before.</summary>
    /// <param name="compose">What the bot is told.</param>
    /// <exception cref="IOException">It cannot be kept now, and has not begun.</exception>
    public Task<Receipt> BeginAsync(Func<Activity> compose) => TakeAsync(clientId: null, isBeginning: true, compose);

    /// <summary>
    /// Takes an activity for the bot: keeps it, shows it to all who listen, then lets it wait for its turn. A repetition is not taken again.
    /// </summary>
    /// <param name="compose">The activity, addressed as things stand; may be called more than once.</param>
    /// <exception cref="IOException">It cannot be kept now, and was not taken.</exception>
    public Task<Receipt> TakeAsync(string? clientId, Func<Activity> compose) => TakeAsync(clientId, isBeginning: false, compose);

    /// <summary>The next activity that waits for the bot.</summary>
    public bool TryTakeTurn([NotNullWhen(true)] out Activity? activity)
    {
        lock (gate)
        {
            activity = null;
            return turns?.TryTake(out activity) == true && activity is not null;
        }
    }

    private Task<Receipt> TakeAsync(string? clientId, bool isBeginning, Func<Activity> compose) => Transcript.PublishAsync(
        clientId,
        () =>
        {
            lock (gate)
            {
                return (isBeginning && hasBegun) || turns?.IsFull == true
                    ? null
                    : new Draft(compose(), new ConversationHead(user?.Id, user?.IsVouched == true, hasBegun || isBeginning));
            }
        },
        activity =>
        {
            lock (gate)
            {
                hasBegun |= isBeginning;
                return Enqueue(activity);
            }
        });

    private bool Enqueue(Activity activity)
    {
        ChannelAccounts.AddressForBot(activity, this);
        return turns?.Add(activity) ?? true;
    }

    // Makes it what it was when it was last kept.
    private void Restore(ConversationHead head)
    {
        lock (gate)
        {
            user = head.UserId is { } userId ? new ChannelUser(userId, head.IsVouched) : user;
            hasBegun |= head.HasBegun;
        }
    }
}
