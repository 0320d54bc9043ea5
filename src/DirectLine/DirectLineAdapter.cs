using HistoryBot.DirectLine.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace HistoryBot.DirectLine;

/// <summary>The bot's side of the channel: what it sends is streamed to the clients of the conversation.</summary>
public sealed class DirectLineAdapter : BotAdapter
{
    private readonly ConversationStore store;
    private readonly TimeProvider time;
    private readonly ILogger<DirectLineAdapter> logger;

    internal DirectLineAdapter(ConversationStore store, TimeProvider time, ILogger<DirectLineAdapter> logger) =>
        (this.store, this.time, this.logger) = (store, time, logger);

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            responses[index] = await SendAsync(activities[index], cancellationToken);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (ConversationOf(activity.Conversation) is { } conversation)
        {
            Dress(activity, conversation);
            conversation.Transcript.Replace(activity);
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    // Clients hide a message without text, and know no other way to take one back.
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        UpdateActivityAsync(
            turnContext,
            new Activity { Type = ActivityTypes.Message, Id = reference.ActivityId, Text = "", Conversation = reference.Conversation, From = reference.Bot },
            cancellationToken);

    /// <summary>Runs the bot on an activity of a conversation.</summary>
    internal async Task RunTurnAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    private async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypesEx.Delay)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture)), time, cancellationToken);
        }
        else if (StreamingOf.Type(activity.Type) != Streaming.None && ConversationOf(activity.Conversation) is { } conversation)
        {
            Dress(activity, conversation);
            conversation.Transcript.Publish(activity);
        }

        return new ResourceResponse(activity.Id ?? "");
    }

    private Conversation? ConversationOf(ConversationAccount? account)
    {
        var conversation = store.Find(account?.Id);
        if (conversation is null)
        {
            Log.ConversationGone(logger);
        }

        return conversation;
    }

    // As clients expect it: from a bot, in answer to something that they were shown.
    private static void Dress(Activity activity, Conversation conversation)
    {
        activity.ChannelId = ChannelAccounts.Channel;
        activity.ServiceUrl = null;
        ChannelAccounts.AddressForClients(activity, conversation);
        if (activity.From is { } bot)
        {
            bot.Role = RoleTypes.Bot;
        }

        activity.ReplyToId = conversation.Transcript.WasShown(activity.ReplyToId) ? activity.ReplyToId : null;
    }
}
