using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>How the protocol's types become JSON. Types of the bot itself, in open fields, are written by reflection.</summary>
internal static class ActivityJson
{
    // The official SDK's reader stops here too.
    private const int MaxDepth = 128;

    /// <summary>For the wire: fields not set are left out.</summary>
    public static JsonSerializerOptions Wire { get; } = Create(JsonIgnoreCondition.WhenWritingNull);

    /// <summary>For <see cref="Entity.SetAs{T}"/>, which keeps fields that are null.</summary>
    public static JsonSerializerOptions Explicit { get; } = Create(JsonIgnoreCondition.Never);

    private static JsonSerializerOptions Create(JsonIgnoreCondition nulls)
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = nulls,
            MaxDepth = MaxDepth,
            PropertyNameCaseInsensitive = true, // Activity spec A2002.
            // The text is never put into HTML unescaped; plain letters keep replies readable and short.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ActivityJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
