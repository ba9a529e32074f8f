using System.Collections.Immutable;
using Localization.Providers.Markup;

namespace Localization.Providers.Firefox.Text;

/// <summary>Puts a source's inline codes into a translation that was made without them. In: the source, its
/// translation, and the translations of what pairs of codes span. Out: the translation with every code once, pairs
/// around whole words.</summary>
/// <remarks>Markup in the text would be broken by a model that never saw any; without it the sentence is the model's
/// best, and only the places of codes are a guess: where the spanned words' own translation is, else where the
/// model looked at them while it wrote, else as far into the sentence as in the source.</remarks>
internal static class CodePlacement
{
    /// <summary>What pairs of codes span, and what is worth translating for itself to find it again.</summary>
    public static IEnumerable<string> Spans(InlineText source) =>
        Pairs(source)
            .Select(p => Spanned(source, p).Trim())
            .Where(s => s.Length > 0 && s.Length < source.Text.Trim().Length);

    /// <summary>Puts the codes in.</summary>
    /// <param name="source">The source with its codes.</param>
    /// <param name="target">Its translation.</param>
    /// <param name="spans">The translations of <see cref="Spans"/>, by their sources.</param>
    /// <param name="alignment">Which words come from which; null where nobody knows.</param>
    public static InlineText Place(
        InlineText source,
        string target,
        IReadOnlyDictionary<string, string> spans,
        WordAlignment? alignment = null
    )
    {
        if (source.Codes.IsEmpty)
            return new InlineText(target);

        var places = source.Codes.Select(c => Point(source.Text, target, c.Position, alignment)).ToArray();
        foreach (var pair in Pairs(source))
        {
            var spanned = Spanned(source, pair).Trim();
            if (spanned.Length == 0)
                places[pair.End] = places[pair.Start];
            else if (spanned.Length == source.Text.Trim().Length)
                (places[pair.Start], places[pair.End]) = (0, target.Length);
            else if (Find(target, spanned, spans, places[pair.Start]) is { } found)
                (places[pair.Start], places[pair.End]) = found;
            else if (alignment?.Find(source.Codes[pair.Start].Position, source.Codes[pair.End].Position) is { } aligned)
                (places[pair.Start], places[pair.End]) = WholeWords(target, aligned.Start, aligned.End);
            else
                (places[pair.Start], places[pair.End]) = Words(target, places[pair.Start], places[pair.End]);
        }

        return new InlineText(target, Ordered(source.Codes, places));
    }

    // The codes keep the order that they have in the source: a pair never crosses another, and an end never comes
    // before its start.
    private static ImmutableArray<InlineCode> Ordered(ImmutableArray<InlineCode> codes, int[] places)
    {
        var last = 0;
        var ordered = ImmutableArray.CreateBuilder<InlineCode>(codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            last = Math.Max(last, places[i]);
            ordered.Add(codes[i] with { Position = last });
        }

        return ordered.MoveToImmutable();
    }

    private static (int Start, int End)? Find(
        string target,
        string spanned,
        IReadOnlyDictionary<string, string> spans,
        int near
    )
    {
        foreach (var words in new[] { spanned, spans.GetValueOrDefault(spanned, "").Trim().TrimEnd('.') })
        {
            if (words.Length == 0)
                continue;
            var places = new List<int>();
            for (
                var at = target.IndexOf(words, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = target.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase)
            )
                places.Add(at);
            if (places.Count > 0)
                return places.MinBy(p => Math.Abs(p - near)) is var start ? (start, start + words.Length) : null;
        }

        return null;
    }

    private static (int Start, int End) Words(string target, int start, int end)
    {
        while (start < target.Length && target[start] == ' ')
            start++;
        if (end <= start)
        {
            end = target.IndexOf(' ', start);
            end = end < 0 ? target.Length : end;
        }

        while (end > start && target[end - 1] is ' ' or ',' or '.' or ';')
            end--;
        return (start, Math.Max(start, end));
    }

    // Pieces are parts of words, and a word's first piece begins with the space before it.
    private static (int Start, int End) WholeWords(string target, int start, int end)
    {
        while (start < end && target[start] == ' ')
            start++;
        while (start > 0 && start < target.Length && IsWithin(target, start))
            start--;
        while (end > start && end < target.Length && IsWithin(target, end))
            end++;
        return Words(target, start, end);
    }

    private static bool IsWithin(string word, int place) =>
        char.IsLetterOrDigit(word[place - 1]) && char.IsLetterOrDigit(word[place]);

    private static int Point(string source, string target, int position, WordAlignment? alignment)
    {
        if (position <= 0 || position >= source.Length || alignment?.Find(position) is not { } found)
            return Snap(target, Scale(source, target, position));
        // What came after a space comes after one again.
        while (source[position - 1] == ' ' && found < target.Length && target[found] == ' ')
            found++;
        return Snap(target, found);
    }

    private static int Scale(string source, string target, int position) =>
        source.Length == 0 ? 0 : (int)Math.Round((double)position * target.Length / source.Length);

    private static int Snap(string target, int position)
    {
        if (position <= 0 || position >= target.Length)
            return Math.Clamp(position, 0, target.Length);
        for (var distance = 0; distance < target.Length; distance++)
        {
            foreach (var at in new[] { position - distance, position + distance })
            {
                if (at <= 0 || at >= target.Length)
                    return Math.Clamp(at, 0, target.Length);
                if (target[at - 1] == ' ' || target[at] == ' ')
                    return at;
            }
        }

        return position;
    }

    private static string Spanned(InlineText source, (int Start, int End) pair) =>
        source.Text[source.Codes[pair.Start].Position..source.Codes[pair.End].Position];

    private static IEnumerable<(int Start, int End)> Pairs(InlineText source) =>
        CodePairs.Of(source.Codes).Where(p => p.Key < p.Value).Select(p => (p.Key, p.Value)).OrderBy(p => p.Key);
}
