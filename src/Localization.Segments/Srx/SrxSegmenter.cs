using System.Collections.Concurrent;
using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Segments;

/// <summary>Splits by the rules of an <see cref="SrxDocument"/>: at each position the first rule that matches decides (SRX 2.0
/// §3.3.6). Inline codes are transparent to the rules.</summary>
/// <param name="document">The rules.</param>
public sealed class SrxSegmenter(SrxDocument document) : ISegmenter
{
    private static readonly Lazy<SrxSegmenter> Own = new(() =>
    {
        using var rules = typeof(SrxSegmenter).Assembly.GetManifestResourceStream("default.srx")!;
        return new SrxSegmenter(SrxDocument.Load(rules, "default.srx"));
    });

    private readonly ConcurrentDictionary<string, ImmutableArray<SrxRule>> _rules = new();

    /// <summary>The segmenter with the rules that come with it.</summary>
    public static SrxSegmenter Default => Own.Value;

    /// <inheritdoc/>
    public ImmutableArray<InlineText> Split(InlineText text, LanguageTag language)
    {
        var pieces = ImmutableArray.CreateBuilder<InlineText>();
        var start = 0;
        foreach (var end in Breaks(text.Text, language))
        {
            pieces.Add(text.Slice(start, end - start));
            start = end;
        }

        if (start < text.Text.Length || !text.IsEmpty && pieces.Count == 0)
            pieces.Add(text.Slice(start, text.Text.Length - start));
        return pieces.ToImmutable();
    }

    // White space belongs to the sentence before it, wherever a rule breaks around it.
    private SortedSet<int> Breaks(string text, LanguageTag language)
    {
        var breaks = new SortedSet<int>();
        var rules = _rules.GetOrAdd(language.Value, _ => document.RulesFor(language));
        for (var r = 0; r < rules.Length; r++)
        {
            if (!rules[r].IsBreak)
                continue;
            foreach (var match in rules[r].Pattern.EnumerateMatches(text))
            {
                if (match.Index > 0 && match.Index < text.Length && !IsForbidden(rules, r, text, match.Index))
                    breaks.Add(BehindWhiteSpace(text, match.Index));
            }
        }

        breaks.Remove(text.Length);
        return breaks;
    }

    private static bool IsForbidden(ImmutableArray<SrxRule> rules, int breaking, string text, int position)
    {
        for (var r = 0; r < breaking; r++)
        {
            if (!rules[r].IsBreak && rules[r].Pattern.Match(text, position) is { Success: true } match && match.Index == position)
                return true;
        }

        return false;
    }

    private static int BehindWhiteSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
