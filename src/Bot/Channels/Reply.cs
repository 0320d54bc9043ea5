using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace HistoryBot.Bot.Channels;

/// <summary>Activities on their way to a conversation, in the name that the turn had.</summary>
internal sealed record Reply(ConversationReference Conversation, ClaimsIdentity Identity, Activity[] Activities);
