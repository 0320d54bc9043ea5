namespace HistoryBot.DirectLine.Tests.RealClient;

/// <summary>The scenarios stand in scenarios.js.</summary>
public sealed class RealClientSpecs(RealClientRun run) : IClassFixture<RealClientRun>
{
    public static TheoryData<string> Scenarios =>
    [
        "over a socket a message is echoed and answered",
        "by polling a message is echoed and answered",
        "polling shows everything once",
        "after the server drops the socket exactly what was missed is shown",
        "the token is refreshed and the chat goes on with the new one",
        "a reloaded page resumes with conversation and token and is shown the whole history",
        "a reloaded page resumes after a restart of the server",
        "a restart of the server is not noticed by who listens",
        "whoever the client says it is the user of the token speaks",
        "with a token that names nobody the first who speaks is the user",
        "a page may name the user of a token that names nobody",
        "a token asked for with a user names that user to the client",
        "a token that is not ours fails the connection at once",
        "after a refused post the page goes on with a new token for the same conversation",
        "an upload is refused and the chat goes on",
        "end closes the socket and no more is sent",
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void With_the_real_client(string scenario)
    {
        var result = run[scenario];
        Assert.True(result.Fault is null, result.ToString());
    }

    [Fact]
    public void Every_scenario_of_the_client_is_a_test_here() =>
        Assert.Equal(Scenarios.Select(row => row.Data).Order(StringComparer.Ordinal), run.Names.Order(StringComparer.Ordinal));
}
