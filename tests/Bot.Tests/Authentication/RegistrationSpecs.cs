using Microsoft.Extensions.Options;

namespace HistoryBot.Bot.Tests.Authentication;

/// <summary>What an operator is told about a registration that cannot work.</summary>
public sealed class RegistrationSpecs
{
    [Theory]
    [InlineData("managed identities", "--MicrosoftAppId", "a", "--MicrosoftAppPassword", "b", "--MicrosoftAppType", "UserAssignedMSI", "--MicrosoftAppTenantId", "t")]
    [InlineData("neither MultiTenant nor SingleTenant", "--MicrosoftAppId", "a", "--MicrosoftAppPassword", "b", "--MicrosoftAppType", "Tenants")]
    [InlineData("MicrosoftAppTenantId is missing", "--MicrosoftAppId", "a", "--MicrosoftAppPassword", "b", "--MicrosoftAppType", "SingleTenant")]
    [InlineData("MicrosoftAppPassword is missing", "--MicrosoftAppId", "a")]
    [InlineData("MicrosoftAppId is missing", "--MicrosoftAppPassword", "b")]
    [InlineData("ChannelService is not supported", "--ChannelService", "https://botframework.azure.us")]
    public async Task The_bot_does_not_start_with_a_registration_that_cannot_work(string told, params string[] settings)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningBot.StartAsync(settings));
        Assert.Contains(told, Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ToBotFromChannelOpenIdMetadataUrl", "http://login.example/configuration")]
    [InlineData("--ToBotFromEmulatorOpenIdMetadataUrl", "login.example")]
    [InlineData("--ToChannelFromBotLoginUrl", "ftp://127.0.0.1/tenant")]
    public async Task Nobody_on_the_way_may_change_keys_or_read_the_password(string setting, string address)
    {
        var fault = await Assert.ThrowsAsync<FormatException>(
            () => RunningBot.StartAsync("--MicrosoftAppId", "a", "--MicrosoftAppPassword", "b", setting, address));
        Assert.Contains(setting[2..], fault.Message, StringComparison.Ordinal);
    }
}
