namespace Microsoft.Bot.Schema;

/// <summary>Types that never cross the wire: a bot sends them to its adapter.</summary>
public static class ActivityTypesEx
{
    /// <summary>Asks the adapter to pause; <see cref="Activity.Value"/> is the pause in whole milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>Carries the <c>InvokeResponse</c> that becomes the answer to the HTTP request of an invoke.</summary>
    public const string InvokeResponse = "invokeResponse";
}
