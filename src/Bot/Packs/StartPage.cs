namespace HistoryBot.Bot.Packs;

/// <summary>What a browser shows at the bot's address: what runs here and how to talk to it.</summary>
internal static class StartPage
{
    public static string Text(string title, string messages) =>
        $"""
        This is a chat bot that answers questions about “{title}” and cites its sources.

        To talk to it, open the Bot Framework Emulator, choose Open Bot, and give it the address
          {messages}
        without app id and password. In a terminal, the command “ask” answers without the Emulator.
        """;
}
