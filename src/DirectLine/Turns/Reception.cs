using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Turns;

/// <summary>Hands to the bot what comes from a client.</summary>
internal sealed class Reception(ChannelAccounts accounts, TurnRunner turns)
{
    /// <summary>Tells the bot who has come; true the first time only.</summary>
    /// <exception cref="IOException">It cannot be kept now, and the conversation has not begun.</exception>
    public async Task<bool> BeginAsync(Conversation conversation, string? locale) =>
        Pass(conversation, await conversation.BeginAsync(() => accounts.Beginning(conversation, locale))) is not null;

    /// <summary>Takes an activity of the conversation's user; its id, or null if too many wait.</summary>
    /// <exception cref="IOException">It cannot be kept now, and was not taken.</exception>
    public async Task<string?> TakeAsync(Conversation conversation, Activity activity)
    {
        conversation.Name(ChannelUser.Claim(activity.From?.Id, isVouched: false) ?? ChannelUser.Unnamed(conversation.Id));
        var receipt = await conversation.TakeAsync(ClientActivityIds.Of(activity), () =>
        {
            accounts.Address(activity, conversation);
            return activity;
        });
        return Pass(conversation, receipt);
    }

    private string? Pass(Conversation conversation, Receipt receipt)
    {
        if (receipt.BeginsTurns)
        {
            turns.Begin(conversation);
        }

        return receipt.Id;
    }
}
