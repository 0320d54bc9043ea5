using System.ComponentModel.DataAnnotations;

namespace HistoryBot.DirectLine;

/// <summary>How much one client, one conversation and all together may use.</summary>
internal sealed class DirectLineLimits
{
    /// <summary>Bytes of a posted activity. Default: 256 KB; Web Chat sends a few hundred bytes.</summary>
    [Range(1024, 16 << 20)]
    public int ActivityBytes { get; set; } = 256 << 10;

    /// <summary>Activities kept in a conversation and replayed to who comes back; older ones go. Default: 120, redrawn in a second or two.</summary>
    [Range(2, 10_000)]
    public int HistoryLength { get; set; } = 120;

    /// <summary>Bytes of the activities kept in a conversation. Default: 1 MB.</summary>
    [Range(16 << 10, 64 << 20)]
    public int HistoryBytes { get; set; } = 1 << 20;

    /// <summary>Conversations kept; beyond that the longest idle one goes. Default: 10,000.</summary>
    [Range(1, 1_000_000)]
    public int Conversations { get; set; } = 10_000;

    /// <summary>Megabytes of the activities of all conversations in memory; beyond that the longest idle one goes. Default: 512.</summary>
    [Range(1, 1_000_000)]
    public int MemoryMegabytes { get; set; } = 512;

    /// <summary>Conversations that one address may take part in, of those that are kept. Default: 2,000; a school has one address.</summary>
    [Range(1, 1_000_000)]
    public int ConversationsPerAddress { get; set; } = 2_000;

    /// <summary>Sockets that one address may have open. Default: 2,000.</summary>
    [Range(1, 1_000_000)]
    public int SocketsPerAddress { get; set; } = 2_000;

    /// <summary>Sockets that listen to one conversation: tabs and devices. Default: 16.</summary>
    [Range(1, 1_000)]
    public int SocketsPerConversation { get; set; } = 16;

    /// <summary>Frames that wait for one slow socket; one more and it is closed. Default: 64.</summary>
    [Range(1, 10_000)]
    public int FramesPerSocket { get; set; } = 64;

    /// <summary>Activities of one conversation that wait for the bot; one more is answered 429. Default: 16.</summary>
    [Range(1, 1_000)]
    public int TurnsWaiting { get; set; } = 16;

    /// <summary>Activities that one conversation may post in a minute, as many at once. Default: 120.</summary>
    [Range(1, 100_000)]
    public int MessagesPerMinute { get; set; } = 120;

    /// <summary>Tokens and conversations that one address may ask for in a minute, as many at once. Default: 1,200; a school has one address.</summary>
    [Range(1, 1_000_000)]
    public int StartsPerMinute { get; set; } = 1_200;
}
