using System.Buffers.Text;

namespace HistoryBot.Bot.Pictures;

/// <summary>Small numbers ↔ a word that can stand in an address: LEB128, then base64url without padding.</summary>
internal static class PictureCode
{
    // As much as the greatest picture needs, and a little more; what is longer is not read.
    private const int LongestWord = 120;

    public static string Write(IEnumerable<int> numbers)
    {
        var bytes = new List<byte>();
        foreach (var number in numbers)
        {
            var rest = (uint)number;
            for (; rest > 0x7F; rest >>= 7)
            {
                bytes.Add((byte)(rest | 0x80));
            }

            bytes.Add((byte)rest);
        }

        return Base64Url.EncodeToString([.. bytes]);
    }

    /// <summary>The numbers; null for anything that <see cref="Write"/> would not have written.</summary>
    public static IReadOnlyList<int>? Read(string word)
    {
        if (word.Length is 0 or > LongestWord || !Base64Url.IsValid(word))
        {
            return null;
        }

        var numbers = new List<int>();
        var (number, shift) = (0, 0);
        foreach (var part in Base64Url.DecodeFromChars(word))
        {
            if (shift > 14)
            {
                return null;
            }

            number |= (part & 0x7F) << shift;
            shift += 7;
            if (part <= 0x7F)
            {
                numbers.Add(number);
                (number, shift) = (0, 0);
            }
        }

        // One picture has one address.
        return shift == 0 && Write(numbers) == word ? numbers : null;
    }
}
