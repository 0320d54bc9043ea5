namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed in, or removed from, a unit of the channel; <c>Action</c> says which.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string? Action { get; set; }
}
