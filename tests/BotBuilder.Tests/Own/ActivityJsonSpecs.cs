using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace HistoryBot.BotBuilder.Tests.Own;

public sealed class ActivityJsonSpecs
{
    /// <summary>What the Emulator sends, and everything else that the protocol has a field for.</summary>
    private const string Full = """
        {
          "type": "message", "id": "a1", "timestamp": "2026-11-23T20:30:40.397Z", "localTimestamp": "2026-11-23T23:30:40+03:00",
          "localTimezone": "Asia/Baghdad", "serviceUrl": "http://localhost:37347", "channelId": "emulator",
          "from": { "id": "u", "name": "User", "aadObjectId": "o", "role": "user", "extra": { "deep": [1] } },
          "conversation": { "isGroup": false, "conversationType": "personal", "tenantId": "t", "id": "c|livechat", "name": "n", "extra": 1 },
          "recipient": { "id": "b", "name": "Bot", "role": "bot" },
          "textFormat": "plain", "attachmentLayout": "list",
          "membersAdded": [ { "id": "m" } ], "membersRemoved": [],
          "reactionsAdded": [ { "type": "like" } ], "reactionsRemoved": [],
          "topicName": "t", "historyDisclosed": true, "locale": "en-GB", "text": "Was it 1973? – ja, «سؤال»", "speak": "s",
          "inputHint": "expectingInput", "summary": "sum",
          "suggestedActions": { "to": [ "u" ], "actions": [ { "type": "imBack", "title": "T", "image": "i", "imageAltText": "alt", "text": "x", "displayText": "d", "value": "v", "channelData": { "a": 1 } } ] },
          "attachments": [ { "contentType": "text/plain", "contentUrl": "http://localhost/a", "content": { "k": [ 1, 2.5 ] }, "name": "a.txt", "thumbnailUrl": "http://localhost/t" } ],
          "entities": [ { "type": "ClientCapabilities", "requiresBotState": true, "supportsListening": true } ],
          "channelData": { "clientActivityID": "17", "nested": { "a": [ true, null ] } },
          "action": "add", "replyToId": "r", "label": "l", "valueType": "vt", "value": { "randomSeed": 7 }, "name": "n",
          "relatesTo": { "activityId": "x", "user": { "id": "u" }, "bot": { "id": "b" }, "conversation": { "id": "c" }, "channelId": "emulator", "locale": "en", "serviceUrl": "http://localhost" },
          "code": "completedSuccessfully", "expiration": "2027-01-01T00:00:00+00:00", "importance": "high", "deliveryMode": "normal",
          "callerId": "urn:x", "listenFor": [ "word" ], "semanticAction": { "id": "s", "state": "start" }, "unknownField": [ { "a": null } ]
        }
        """;

    [Fact]
    public void An_activity_with_every_field_comes_back_as_it_was() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Full), JsonNode.Parse(Written(Read(Full)))), Written(Read(Full)));

    [Fact]
    public void An_activity_with_only_a_type_is_written_with_only_a_type() =>
        Assert.Equal("""{"type":"typing"}""", Written(Read("""{"type":"typing"}""")));

    [Fact]
    public void A_timestamp_is_written_in_UTC_with_a_Z_and_the_local_one_with_its_offset()
    {
        var at = new DateTimeOffset(2026, 11, 23, 23, 30, 39, TimeSpan.FromHours(3));
        var json = Written(new Activity { Timestamp = at, LocalTimestamp = at });
        Assert.Equal("""{"timestamp":"2026-11-23T20:30:39Z","localTimestamp":"2026-11-23T23:30:39+03:00"}""", json);
    }

    [Fact]
    public void Fields_in_another_case_are_understood() =>
        Assert.Equal("hello", Read("""{"Type":"message","TEXT":"hello"}""").Text);

    [Fact]
    public void Plain_values_in_open_fields_are_plain_values()
    {
        Assert.Equal("yes", Read("""{"type":"event","value":"yes"}""").Value);
        Assert.Equal(7L, Read("""{"type":"event","value":7}""").Value);
        Assert.Equal(true, Read("""{"type":"event","value":true}""").Value);
        Assert.Equal(0.5, Read("""{"type":"event","value":0.5}""").Value);
        Assert.Null(Read("""{"type":"event","value":null}""").Value);
    }

    [Fact]
    public void Json_deeper_than_128_levels_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));
        Assert.Throws<JsonException>(() => Read($$"""{"type":"event","value":{{deep}}}"""));
    }

    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":["a"]}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""["message"]""")]
    public void A_field_of_the_wrong_kind_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Channel_data_from_the_wire_reads_as_a_type_of_the_bots_own()
    {
        var activity = Read("""{"type":"message","channelData":{"Kind":"answer","citations":[{"position":1}]}}""");

        Assert.True(activity.TryGetChannelData<Contract>(out var contract));
        Assert.Equal(("answer", 1), (contract.Kind, contract.Citations[0].Position));
        Assert.False(activity.TryGetChannelData<int>(out _));
    }

    [Fact]
    public void A_type_of_the_bots_own_is_written_as_channel_data() =>
        Assert.Equal(
            """{"channelData":{"Kind":"none","Citations":[]}}""",
            Written(new Activity { ChannelData = new Contract("none", []) }));

    [Fact]
    public void An_entity_keeps_fields_that_are_null_and_leaves_what_it_does_not_know_in_its_properties()
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Mentioned = new ChannelAccount("u") });
        Assert.Contains("\"name\":null", entity.Properties["mentioned"].GetRawText(), StringComparison.Ordinal);

        var read = Read("""{"entities":[{"type":"mention","mentioned":{"id":"u"},"text":"@u","extra":1}]}""").Entities![0];
        Assert.Equal(["mentioned", "text", "extra"], read.Properties.Keys);
        Assert.Equal(["extra"], read.GetAs<Mention>()!.Properties.Keys);
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize<Activity>(json, ActivityJson.Wire)!;

    private static string Written(Activity activity) => JsonSerializer.Serialize(activity, ActivityJson.Wire);

    private sealed record Contract(string Kind, IReadOnlyList<Citation> Citations);

    private sealed record Citation(int Position);
}
