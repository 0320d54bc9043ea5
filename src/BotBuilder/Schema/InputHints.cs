namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot waits for the user after an activity; speech clients open the microphone by it.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string IgnoringInput = "ignoringInput";
    public const string ExpectingInput = "expectingInput";
}
