using HistoryBot.Knowledge;
using HistoryBot.Knowledge.Reading;
using NodaTime;

namespace HistoryBot.Answering.Tests.Packs;

/// <summary>A pack with its answerer, read once a run.</summary>
internal sealed class LoadedPack
{
    /// <summary>The day on which all messages of these tests are written.</summary>
    public static readonly LocalDate Today = new(2026, 3, 15);

    private static readonly Lazy<LoadedPack> ShippedPack = new(() => new LoadedPack("knowledge"));
    private static readonly Lazy<LoadedPack> InventedPack = new(() => new LoadedPack(Path.Combine("TestPack", "knowledge")));

    private LoadedPack(string folder)
    {
        var reading = PackReader.Read(Path.Combine(AppContext.BaseDirectory, folder));
        Pack = reading.Pack ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
        Answerer = new Answerer(Pack);
    }

    /// <summary>The pack that goes out with the bot.</summary>
    public static LoadedPack Shipped => ShippedPack.Value;

    /// <summary>The Harbour League, which no code knows.</summary>
    public static LoadedPack Invented => InventedPack.Value;

    public KnowledgePack Pack { get; }

    public Answerer Answerer { get; }

    /// <summary>The answer to a first message.</summary>
    public Answer Ask(string text, string locale = "en-GB") => Answerer.Answer(new Message(text, locale, Today), ConversationMemory.Empty).Answer;
}
