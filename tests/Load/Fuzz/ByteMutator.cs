namespace HistoryBot.Load.Fuzz;

/// <summary>Changes bytes without knowing what they mean.</summary>
internal static class ByteMutator
{
    public static byte[] Mutate(byte[] bytes, Random random)
    {
        var result = new List<byte>(bytes);
        for (var change = random.Next(1, 6); change > 0 && result.Count > 0; change--)
        {
            var at = random.Next(result.Count);
            var length = Math.Min(random.Next(1, 40), result.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    result[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    result[at] = (byte)random.Next(256);
                    break;
                case 2:
                    result.RemoveRange(at, length);
                    break;
                case 3:
                    result.InsertRange(at, result.GetRange(at, length));
                    break;
                case 4:
                    result.InsertRange(at, Some(random));
                    break;
                default:
                    result.RemoveRange(at, result.Count - at);
                    break;
            }
        }

        return [.. result];
    }

    /// <summary>A few bytes of chance.</summary>
    public static byte[] Some(Random random)
    {
        var bytes = new byte[random.Next(1, 64)];
        random.NextBytes(bytes);
        return bytes;
    }
}
