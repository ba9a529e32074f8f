namespace Localization.Llama.Files;

/// <summary>What the strings of an array have in common.</summary>
/// <param name="Shortest">Bytes of the shortest.</param>
/// <param name="AreDistinct">Whether none is there twice; empty ones may be.</param>
/// <param name="Bytes">How many are a single byte, as in <c>&lt;0x0A&gt;</c>.</param>
internal sealed record GgufStrings(int Shortest, bool AreDistinct, int Bytes)
{
    public static GgufStrings Read(GgufReader reader, int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (shortest, distinct, bytes) = (int.MaxValue, true, 0);
        for (var i = 0; i < count; i++)
        {
            var text = reader.Latin1String();
            shortest = Math.Min(shortest, text.Length);
            if (text.Length > 0 && !seen.Add(text))
                distinct = false;
            else if (IsByte(text))
                bytes++;
        }

        return new GgufStrings(shortest, distinct, bytes);
    }

    private static bool IsByte(string text) =>
        text is ['<', '0', 'x', var high, var low, '>']
        && char.IsAsciiHexDigitUpper(high)
        && char.IsAsciiHexDigitUpper(low);
}
