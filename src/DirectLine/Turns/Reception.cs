using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Tokens;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Turns;

/// <summary>Hands to the bot what comes from a client.</summary>
internal sealed class Reception(ChannelAccounts accounts, TurnRunner turns)
{
    /// <summary>Tells the bot who has come; true the first time only.</summary>
    public bool Begin(Conversation conversation, string? locale)
    {
        if (!conversation.Begin())
        {
            return false;
        }

        Pass(conversation, accounts.Beginning(conversation, locale));
        return true;
    }

    /// <summary>Takes an activity of the conversation's user; its id, or null if too many wait.</summary>
    public string? Take(Conversation conversation, Activity activity)
    {
        conversation.Name(ChannelUser.Claim(activity.From?.Id, isVouched: false) ?? ChannelUser.Unnamed(conversation.Id));
        accounts.Address(activity, conversation);
        return Pass(conversation, activity);
    }

    private string? Pass(Conversation conversation, Activity activity)
    {
        var receipt = conversation.Take(activity);
        if (receipt.BeginsTurns)
        {
            turns.Begin(conversation);
        }

        return receipt.Id;
    }
}
