using HistoryBot.Knowledge.Checking;

namespace HistoryBot.Knowledge.Reading;

/// <summary>A part of a pack together with the text that it was read from, so that a rule can say where its fault stands.</summary>
/// <param name="Value">The part.</param>
/// <param name="Origin">Its mapping in the file.</param>
internal sealed record Written<T>(T Value, YamlValue Origin)
{
    /// <summary>Where the part begins.</summary>
    public Place Place => Origin.Place;

    /// <summary>True where the file has something down the path (<c>asks/0/answer</c>), right or wrong.</summary>
    public bool Has(string path) => Origin.Find(path) is not null;

    /// <summary>The place down a path; that of the part where the path leads nowhere.</summary>
    public Place At(string path) => Origin.Find(path)?.Place ?? Place;

    /// <summary>Each text of a list with its place, without those that were read as empty.</summary>
    public IEnumerable<(string Text, Place Place)> Each(string path, IReadOnlyList<string> texts) =>
        texts.Select((text, i) => (text, At(FormattableString.Invariant($"{path}/{i}")))).Where(pair => pair.text.Length > 0);

    /// <summary>The text with its place as a list of one; empty where there is no text.</summary>
    public IEnumerable<(string Text, Place Place)> One(string path, string? text) =>
        string.IsNullOrEmpty(text) ? [] : [(text, At(path))];
}
