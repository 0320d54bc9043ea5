using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Channels;

/// <summary>
/// The cloud adapter, with replies sent in the background: the channel's request is answered at once, whatever the channel's own server
/// does. Replies that the client expects in the response never come here.
/// </summary>
internal sealed class HistoryAdapter : CloudAdapter
{
    private readonly ReplyLanes lanes;
    private readonly TrustedServices services;
    private readonly ILogger<HistoryAdapter> logger;

    public HistoryAdapter(
        BotFrameworkAuthentication authentication,
        ReplyLanes lanes,
        TrustedServices services,
        TurnApology apology,
        ILogger<HistoryAdapter> logger)
        : base(authentication, logger)
    {
        (this.lanes, this.services, this.logger) = (lanes, services, logger);
        Use(new DefaultRecipient());
        OnTurnError = apology.ApologiseAsync;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        // The answer to an invoke is for the waiting request, not for the conversation.
        if (activities.Any(activity => activity.Type == ActivityTypesEx.InvokeResponse))
        {
            return base.SendActivitiesAsync(turnContext, activities, cancellationToken);
        }

        var conversation = turnContext.Activity.GetConversationReference();
        var identity = turnContext.TurnState.Get<ClaimsIdentity>(BotIdentityKey) ?? new ClaimsIdentity();
        if (services.FaultOf(conversation.ServiceUrl) is not null || !lanes.TryAdd(new Reply(conversation, identity, activities)))
        {
            Log.ReplyDropped(logger, conversation.ServiceUrl);
        }

        return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
    }

    /// <summary>Sends a reply to its conversation, now; a failure is the caller's, not that of a turn.</summary>
    public async Task DeliverAsync(Reply reply, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? failure = null;
        await ContinueConversationAsync(
            reply.Identity,
            reply.Conversation,
            async (turnContext, token) =>
            {
                try
                {
                    await base.SendActivitiesAsync(turnContext, reply.Activities, token);
                }
                catch (Exception fault)
                {
                    // Carried past OnTurnError, which would answer a failed reply with another reply.
                    failure = ExceptionDispatchInfo.Capture(fault);
                }
            },
            cancellationToken);
        failure?.Throw();
    }
}
