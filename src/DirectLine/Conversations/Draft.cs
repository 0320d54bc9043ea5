using HistoryBot.DirectLine.Journal;
using Microsoft.Bot.Schema;

namespace HistoryBot.DirectLine.Conversations;

/// <summary>What is about to be said to the bot, and what will be known of the conversation then.</summary>
internal readonly record struct Draft(Activity Activity, ConversationHead Head);
