using HistoryBot.DirectLine.Conversations;
using HistoryBot.DirectLine.Turns;
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
            responses[index] = await SendAsync(activities[index], turnContext.TurnState.Get<TurnReplies>(), cancellationToken);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<TurnReplies>();
        await KeepAsync(turn, async () =>
        {
            if (await ConversationOfAsync(activity.Conversation) is { } conversation)
            {
                Dress(activity, conversation);
                Report(await conversation.Transcript.ReplaceAsync(activity, turn?.Hold));
            }
        });
        return new ResourceResponse(activity.Id);
    }

    // Clients hide a message without text, and know no other way to take one back.
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        UpdateActivityAsync(
            turnContext,
            new Activity { Type = ActivityTypes.Message, Id = reference.ActivityId, Text = "", Conversation = reference.Conversation, From = reference.Bot },
            cancellationToken);

    /// <summary>
    /// Deletes what was said in a conversation up to an activity, that one included, or all of it: clients that come back are not shown it,
    /// and the journal does not keep it. Nothing happens if there is no such conversation.
    /// </summary>
    /// <param name="activityId">Null for all.</param>
    /// <exception cref="IOException">It cannot be deleted now.</exception>
    public async Task ForgetAsync(string? conversationId, string? activityId)
    {
        if (await store.RecallAsync(conversationId) is { } conversation)
        {
            await conversation.Transcript.ForgetThroughAsync(activityId);
        }
    }

    /// <summary>Runs the bot on an activity of a conversation.</summary>
    internal async Task RunTurnAsync(Activity activity, BotCallbackHandler callback, TurnReplies replies, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Add(replies);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    private async Task<ResourceResponse> SendAsync(Activity activity, TurnReplies? turn, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypesEx.Delay)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture)), time, cancellationToken);
        }
        else if (StreamingOf.Type(activity.Type) != Streaming.None)
        {
            await KeepAsync(turn, () => SayAsync(activity, turn));
        }

        return new ResourceResponse(activity.Id ?? "");
    }

    private async Task SayAsync(Activity activity, TurnReplies? turn)
    {
        if (await ConversationOfAsync(activity.Conversation) is { } conversation)
        {
            Dress(activity, conversation);
            // What is not kept is not counted: it would not come again in the same place.
            var id = turn is not null && StreamingOf.Type(activity.Type) == Streaming.Kept ? turn.NextId() : Guid.NewGuid().ToString("N");
            Report(await conversation.Transcript.SayAsync(activity, id, turn?.Hold));
        }
    }

    // What a turn cannot keep where others could run it is for them to say, and so is all that comes after it.
    private static async Task KeepAsync(TurnReplies? turn, Func<Task> keep)
    {
        try
        {
            await keep();
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            turn?.Abandon();
            throw;
        }
    }

    private async Task<Conversation?> ConversationOfAsync(ConversationAccount? account)
    {
        var conversation = await store.RecallAsync(account?.Id);
        if (conversation is null)
        {
            Log.ConversationGone(logger);
        }

        return conversation;
    }

    private void Report(IOException? fault)
    {
        if (fault is not null)
        {
            Log.JournalUnwritten(logger, fault.Message);
        }
    }

    // As clients expect it: from a bot.
    private static void Dress(Activity activity, Conversation conversation)
    {
        activity.ChannelId = ChannelAccounts.Channel;
        activity.ServiceUrl = null;
        ChannelAccounts.AddressForClients(activity, conversation);
        if (activity.From is { } bot)
        {
            bot.Role = RoleTypes.Bot;
        }
    }
}
