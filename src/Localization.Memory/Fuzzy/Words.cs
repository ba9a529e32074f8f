using System.Runtime.InteropServices;

namespace Localization.Memory.Fuzzy;

/// <summary>The words of a text, as hashes: runs of letters, marks and digits in either case; an ideograph is a word of
/// its own. Punctuation and white space count for the characters alone.</summary>
internal static class Words
{
    /// <summary>All words, in order.</summary>
    public static long[] Of(string text)
    {
        var words = new List<long>(text.Length / 5 + 1);
        Read(text, words);
        return [.. words];
    }

    /// <summary>Adds all words to <paramref name="words"/>, in order.</summary>
    public static void Read(string text, List<long> words)
    {
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var inside = IsInside(text[i]);
            if (start >= 0 && (!inside || IsIdeograph(text[i])))
            {
                words.Add(Hash64.OfWord(text.AsSpan(start, i - start)));
                start = -1;
            }

            if (inside && IsIdeograph(text[i]))
                words.Add(Hash64.OfWord(text.AsSpan(i, 1)));
            else if (inside && start < 0)
                start = i;
        }

        if (start >= 0)
            words.Add(Hash64.OfWord(text.AsSpan(start)));
    }

    /// <summary>The different words among <paramref name="words"/>, sorted.</summary>
    public static long[] Distinct(List<long> words)
    {
        var sorted = words.ToArray();
        sorted.AsSpan().Sort();
        var count = 0;
        foreach (var word in sorted)
        {
            if (count == 0 || sorted[count - 1] != word)
                sorted[count++] = word;
        }

        return sorted[..count];
    }

    /// <summary>The same of an array.</summary>
    public static long[] Distinct(long[] words)
    {
        var list = new List<long>(words.Length);
        CollectionsMarshal.SetCount(list, words.Length);
        words.CopyTo(CollectionsMarshal.AsSpan(list));
        return Distinct(list);
    }

    private static bool IsInside(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c >= 0x300 && c <= 0x36F);

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
