using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Localization.Segments.Patterns;

/// <summary>Writes a pattern in .NET's syntax, for the few that no automaton can match exactly. Sets are written out as
/// ranges, so that names which .NET lacks, and characters beyond U+FFFF, mean the same.</summary>
internal static class DotNetPattern
{
    private const int MostWritten = 500;

    private static readonly ConcurrentDictionary<string, string> Written = new(StringComparer.Ordinal);

    /// <summary>The pattern, wrapped so that it can be anywhere.</summary>
    public static string Write(PatternNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(PatternNode node, StringBuilder text)
    {
        switch (node)
        {
            case OneOf one:
                WriteSet(one.Set, text);
                break;
            case Sequence sequence:
                text.Append("(?:");
                foreach (var item in sequence.Items)
                    Write(item, text);
                text.Append(')');
                break;
            case Choice choice:
                WriteChoice(choice, text);
                break;
            case Repeat { Possessive: true } possessive when possessive.Unpossessed() is { } plain:
                Write(plain, text);
                break;
            case Repeat repeat:
                text.Append(repeat.Possessive ? "(?>" : "(?:");
                Write(repeat.Item, text);
                text.Append(CultureInfo.InvariantCulture, $"{{{repeat.Min},{repeat.Max}}})");
                break;
            case Look look:
                text.Append(
                    look.Behind
                        ? look.Negative
                            ? "(?<!"
                            : "(?<="
                        : look.Negative
                            ? "(?!"
                            : "(?="
                );
                WriteSet(look.Set, text);
                text.Append(')');
                break;
            case LookAround around:
                text.Append(
                    around.Behind
                        ? around.Negative
                            ? "(?<!"
                            : "(?<="
                        : around.Negative
                            ? "(?!"
                            : "(?="
                );
                Write(around.Item, text);
                text.Append(')');
                break;
            case LastLineEnd:
                text.Append("(?=(?:\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029])?\\z)");
                break;
            case Atomic atomic:
                text.Append("(?>");
                Write(atomic.Item, text);
                text.Append(')');
                break;
            case Group group:
                text.Append(CultureInfo.InvariantCulture, $"(?<g{group.Number}>");
                Write(group.Item, text);
                text.Append(')');
                break;
            case BackReference reference:
                text.Append(CultureInfo.InvariantCulture, $"\\k<g{reference.Number}>");
                break;
        }
    }

    private static void WriteChoice(Choice choice, StringBuilder text)
    {
        text.Append("(?:");
        for (var i = 0; i < choice.Items.Count; i++)
        {
            if (i > 0)
                text.Append('|');
            Write(choice.Items[i], text);
        }

        text.Append(')');
    }

    private static void WriteSet(CharacterSet set, StringBuilder text)
    {
        // Asking a set about every code point takes a while, and rules share their sets.
        if (Written.TryGetValue(set.Key, out var known))
        {
            text.Append(known);
            return;
        }

        var start = text.Length;
        WriteNewSet(set, text);
        if (Written.Count < MostWritten)
            Written.TryAdd(set.Key, text.ToString(start, text.Length - start));
    }

    private static void WriteNewSet(CharacterSet set, StringBuilder text)
    {
        text.Append("(?:[");
        var at = text.Length;
        WriteRanges(set, 0, 0xD7FF, text);
        WriteRanges(set, 0xE000, 0xFFFF, text);
        text.Append(text.Length == at ? "^\\s\\S]" : "]");

        // Lone surrogates are characters too; a pair is never two of them.
        if (set.Contains(0xD800))
            text.Append("|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

        for (var high = 0xD800; high <= 0xDBFF; high++)
        {
            var first = char.ConvertToUtf32((char)high, '\uDC00');
            at = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"|\\u{high:X4}[");
            var empty = text.Length;
            WriteRanges(set, first, first + 0x3FF, text);
            if (text.Length == empty)
                text.Length = at;
            else
                text.Append(']');
        }

        text.Append(')');
    }

    private static void WriteRanges(CharacterSet set, int first, int last, StringBuilder text)
    {
        var start = -1;
        for (var c = first; c <= last + 1; c++)
        {
            var inside = c <= last && set.Contains(c);
            if (inside && start < 0)
                start = c;
            if (inside || start < 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"\\u{Unit(start):X4}-\\u{Unit(c - 1):X4}");
            start = -1;
        }
    }

    /// <summary>What is in a class for a code point: itself, or the second half of its pair.</summary>
    private static int Unit(int codePoint) => codePoint < 0x10000 ? codePoint : 0xDC00 + (codePoint - 0x10000) % 0x400;
}
