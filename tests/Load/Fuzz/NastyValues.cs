namespace HistoryBot.Load.Fuzz;

/// <summary>Values that programs stumble over.</summary>
internal static class NastyValues
{
    private const int DeepestNesting = 20_000;

    private static readonly string[] Texts =
    [
        "", " ", "\u00a0\u2003\u200b", "\ufeff", "\u202e\u2066txet\u2069", "e\u0301\u0301\u0301\u0301\u0301\u0301", "\U0001F469\u200d\U0001F469\u200d\U0001F467", "\ufdfa\ufdfa",
        "\u0660\u0661\u0662", "\uff11\uff19\uff17\uff13", "ß İ ı ſ ﬀ", "null", "NaN", "undefined", "{0}{1}{99}", "%s%n%x", "${jndi:x}", "{{7*7}}", "'; DROP TABLE turns;--", "../../etc/passwd",
        "<script>alert(1)</script>", "[a](javascript:alert(1))", "[1]: http://a \"b\"", "[[[[[[[[((((((((", "\\", "\"", "\r\nX-Injected: yes\r\n\r\n", "-", "0", "1e999", "true",
        "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "2026-02-30", "31/12/9999", "-1799", "10000-01-01", "1973/1972", "the 99999999999th century",
        "two years after two years after two years after 1955", "between 9999 and 1", "30 February 1900", "in the year 0", "5 billion years ago", "yesterday", "a|b|c", "en-US-u-ca-buddhist", "xx", "zh-Hant-TW-x-y",
        "http://127.0.0.1:1/%00", "http://[::1]:1/", "http://user:pw@127.0.0.1:1", "http://169.254.169.254/", "file:///etc/passwd", "//a", "expectReplies", "stream", "message", "invokeResponse", "delay", "trace",
    ];

    private static readonly string[] Raw =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "1e308", "1e999", "-1e-999", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890", "{}", "[]", "[[]]", "[null]", "[{}]",
        "{\"\":\"\"}", "{\"id\":null}", "{\"id\":{}}", "{\"id\":[\"a\"]}", "{\"a\":1,\"a\":2}", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"\\u0007\\u001b[2J\"", "\"\\uffff\\ufffe\"", "\"\u007f\"",
        "01", "+1", ".5", "1.", "'a'", "NaN", "Infinity", "\"unfinished", "[1,]", "{,}", "/**/1", "\"a\"\"b\"", "\"\\x\"", "\"\n\"",
    ];

    public static string Text(Random random) => random.Next(12) switch
    {
        0 => string.Concat(Enumerable.Repeat(Texts[random.Next(Texts.Length)], random.Next(1, 200))),
        1 => new string((char)random.Next(0x20, 0xD800), random.Next(1, 5_000)),
        2 => string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(_ => new System.Text.Rune(random.Next(0xD800)))),
        3 => string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => Texts[random.Next(Texts.Length)])),
        _ => Texts[random.Next(Texts.Length)],
    };

    /// <summary>What may stand where JSON has a value; not all of it is JSON.</summary>
    public static string Json(Random random) => random.Next(10) switch
    {
        0 => Deep(random, "[", "]"),
        1 => Deep(random, "{\"a\":", "}"),
        2 => "[" + string.Join(',', Enumerable.Repeat(Raw[random.Next(Raw.Length)], random.Next(1, 2_000))) + "]",
        3 => "\"" + new string('a', random.Next(1, 300_000)) + "\"",
        < 7 => System.Text.Json.JsonSerializer.Serialize(Text(random)),
        _ => Raw[random.Next(Raw.Length)],
    };

    private static string Deep(Random random, string open, string close)
    {
        // Most about as deep as what is still taken.
        var depth = random.Next(4) == 0 ? random.Next(DeepestNesting) : random.Next(40, 150);
        return string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
    }
}
