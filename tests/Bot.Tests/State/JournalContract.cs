using System.Text;
using HistoryBot.DirectLine.Journal;

namespace HistoryBot.Bot.Tests.State;

/// <summary>What every journal of conversations owes its users, whichever it is.</summary>
public abstract class JournalContract
{
    private protected const string Id = "conversation-of-tests";

    private protected static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private protected abstract IConversationLog Journal { get; }

    [Fact]
    public async Task A_conversation_in_which_nothing_was_said_is_not_known() => Assert.Null(await Journal.LoadAsync(Id));

    [Fact]
    public async Task What_was_said_is_there_as_it_was_said()
    {
        Assert.Equal(Keeping.Kept, await SayAsync(0, "one", head: new ConversationHead("me", IsVouched: true, HasBegun: true), clientId: "line\nbreak 🕌"));
        Assert.Equal(Keeping.Kept, await SayAsync(1, "two"));

        var kept = (await Journal.LoadAsync(Id))!;

        Assert.Equal(new ConversationHead("me", IsVouched: true, HasBegun: true), kept.Head);
        Assert.Equal((0L, 2L, Noon.AddSeconds(1)), (kept.First, kept.End, kept.Last));
        Assert.Equal(
            [(0L, "id0", "line\nbreak 🕌", Noon, "one"), (1L, "id1", null, Noon.AddSeconds(1), "two")],
            kept.Activities.Select(said => (said.Position, said.Id, said.ClientId, said.Time, Encoding.UTF8.GetString(said.Json.Span))));
    }

    [Fact]
    public async Task Who_has_seen_some_of_it_is_given_the_rest()
    {
        for (var position = 0; position < 4; position++)
        {
            await SayAsync(position, "text");
        }

        var kept = (await Journal.LoadAsync(Id, position: 3))!;

        Assert.Equal([3L], kept.Activities.Select(said => said.Position));
        Assert.Equal((0L, 4L), (kept.First, kept.End));
    }

    [Fact]
    public async Task What_is_no_longer_wanted_goes()
    {
        await SayAsync(0, "one");
        await SayAsync(1, "two");
        await SayAsync(2, "three", first: 2);

        var kept = (await Journal.LoadAsync(Id))!;

        Assert.Equal([2L], kept.Activities.Select(said => said.Position));
        Assert.Equal((2L, 3L), (kept.First, kept.End));
    }

    [Fact]
    public async Task What_is_to_be_forgotten_is_gone_and_the_count_goes_on()
    {
        await SayAsync(0, "secret");
        await SayAsync(1, "two");

        await Journal.ForgetAsync(Id, 1);

        var kept = (await Journal.LoadAsync(Id))!;
        Assert.Equal([1L], kept.Activities.Select(said => said.Position));
        Assert.Equal((1L, 2L), (kept.First, kept.End));
    }

    [Fact]
    public async Task To_forget_what_is_not_known_is_no_fault()
    {
        await Journal.ForgetAsync(Id, 7);

        Assert.Null(await Journal.LoadAsync(Id));
    }

    [Fact]
    public async Task Who_somebody_is_stays_known()
    {
        await SayAsync(0, "one", head: new ConversationHead("me", IsVouched: false, HasBegun: true));
        await SayAsync(1, "two", head: null);

        Assert.Equal(new ConversationHead("me", IsVouched: false, HasBegun: true), (await Journal.LoadAsync(Id))!.Head);
    }

    private protected Task<Keeping> SayAsync(
        long position, string text, ConversationHead? head = null, string? clientId = null, long first = 0, string? turn = null, long? version = null, string? hold = null) =>
        Journal.AppendAsync(new JournalStep(
            Id,
            head,
            new KeptActivity(position, "id" + position, clientId, Noon.AddSeconds(position), Encoding.UTF8.GetBytes(text)),
            turn is null ? null : new KeptTurn(turn, Encoding.UTF8.GetBytes(text)),
            first,
            position + 1,
            Noon.AddSeconds(position))
        {
            Version = version ?? position,
            Hold = hold,
            TurnsBefore = 2,
        });
}
