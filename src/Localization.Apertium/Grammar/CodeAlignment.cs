using System.Globalization;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>
/// Follows inline codes through the grammar: every unit of a text with codes bears its number in a word-bound blank
/// (Apertium 3.8), which moves with the word. From the words' new places follow the codes' new places.
/// </summary>
internal sealed class CodeAlignment(EncodedUnit unit)
{
    private readonly Dictionary<int, (int First, int Last)> _spans = [];
    private readonly Dictionary<int, int> _placeholders = [];

    /// <summary>Takes the codes' superblanks out and numbers the units instead.</summary>
    public void Number(LexicalUnits units)
    {
        if (unit.Codes.IsEmpty)
            return;

        var open = new Dictionary<string, int>();
        for (var i = 0; i <= units.Units.Count; i++)
        {
            var blank = i < units.Units.Count ? units.Units[i].Blank : units.Tail;
            foreach (var code in Take(ref blank))
                Note(code, i, open);
            if (i < units.Units.Count)
                units.Units[i].Blank = string.Create(CultureInfo.InvariantCulture, $"{blank}[[{i}]]");
            else
                units.Tail = blank;
        }

        foreach (var (_, start) in open)
            _spans[start] = (_spans[start].First, units.Units.Count - 1);
    }

    /// <summary>Puts the codes into the translation.</summary>
    /// <param name="text">The translation.</param>
    /// <param name="places">Where each numbered unit is in it.</param>
    /// <param name="fixedCodes">The codes that were words of their own, and where they are now.</param>
    public InlineText Place(
        string text,
        IReadOnlyDictionary<int, (int Start, int End)> places,
        IReadOnlyDictionary<int, int> fixedCodes
    )
    {
        if (unit.Codes.IsEmpty)
            return new InlineText(text);

        var positions = new int[unit.Codes.Length];
        for (var i = 0; i < positions.Length; i++)
            positions[i] =
                fixedCodes.TryGetValue(i, out var at) ? at
                : _placeholders.TryGetValue(i, out var word) ? EndOf(word)
                : 0;

        foreach (var (start, (first, last)) in _spans)
        {
            var (from, to) = Extent(first, last);
            var end = ClosingOf(start);
            if (from < to && text[..from].EndsWith(unit.Symbols[start], StringComparison.Ordinal))
                from -= unit.Symbols[start].Length;
            if (end is { } close)
            {
                if (from < to && text[to..].StartsWith(unit.Symbols[close], StringComparison.Ordinal))
                    to += unit.Symbols[close].Length;
                positions[close] = to;
            }

            positions[start] = from;
        }

        return new InlineText(text, CodeOrder.Nest(unit.Codes, positions, text.Length));

        int EndOf(int word)
        {
            for (var w = word; w >= 0; w--)
            {
                if (places.TryGetValue(w, out var place))
                    return place.End;
            }

            return 0;
        }

        (int From, int To) Extent(int first, int last)
        {
            var from = int.MaxValue;
            var to = 0;
            for (var w = first; w <= last; w++)
            {
                if (places.TryGetValue(w, out var place))
                    (from, to) = (Math.Min(from, place.Start), Math.Max(to, place.End));
            }

            return from == int.MaxValue ? (EndOf(first - 1), EndOf(first - 1)) : (from, to);
        }
    }

    private void Note(int index, int word, Dictionary<string, int> open)
    {
        var code = unit.Codes[index];
        switch (code.Kind)
        {
            case InlineCodeKind.Start:
                open[code.Id] = index;
                _spans[index] = (word, word);
                break;
            case InlineCodeKind.End when open.Remove(code.Id, out var start):
                _spans[start] = (_spans[start].First, word - 1);
                break;
            default:
                _placeholders[index] = word - 1;
                break;
        }
    }

    private int? ClosingOf(int start)
    {
        for (var i = start + 1; i < unit.Codes.Length; i++)
        {
            if (unit.Codes[i].Kind == InlineCodeKind.End && unit.Codes[i].Id == unit.Codes[start].Id)
                return i;
        }

        return null;
    }

    private static List<int> Take(ref string blank)
    {
        var codes = new List<int>();
        for (int start; (start = blank.IndexOf("[c", StringComparison.Ordinal)) >= 0; )
        {
            var end = blank.IndexOf(']', start);
            codes.Add(int.Parse(blank.AsSpan(start + 2, end - start - 2), CultureInfo.InvariantCulture));
            blank = blank.Remove(start, end - start + 1);
        }

        return codes;
    }
}
