using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Localization.Segments.Srx;

/// <summary>Splits text by the rules of SRX 2.0 (§2.1): at each position the first rule that matches on both sides
/// decides. In: a block's text. Out: its segments. Safe for many threads; rules are prepared when a language is first
/// met.</summary>
/// <remarks>A rule of a foreign file that no automaton can match, and that takes more than a second at one place, ends
/// the work with a <see cref="SrxFormatException"/> that names it. The rules that come with this library have
/// none.</remarks>
public sealed class SrxSegmenter : ISegmenter
{
    private static readonly Lazy<SrxSegmenter> Shipped = new(() =>
        new SrxSegmenter(SrxHeader.Bundled, BundledRules.For)
    );

    private readonly ConcurrentDictionary<string, CompiledRules> _compiled = new(StringComparer.Ordinal);
    private readonly Func<string, ImmutableArray<SrxDocument>> _documents;
    private readonly CodeHandling _codes;

    /// <summary>A segmenter with the rules of <paramref name="documents"/>, those of the first before those of the
    /// next. The first one's header says where inline codes go.</summary>
    public SrxSegmenter(params ReadOnlySpan<SrxDocument> documents)
    {
        ArgumentOutOfRangeException.ThrowIfZero(documents.Length);
        ImmutableArray<SrxDocument> all = [.. documents];
        _documents = _ => all;
        _codes = new CodeHandling(documents[0].Header);
    }

    private SrxSegmenter(SrxHeader header, Func<string, ImmutableArray<SrxDocument>> documents)
    {
        _documents = documents;
        _codes = new CodeHandling(header);
    }

    /// <summary>The segmenter with the rules that come with this library: English, Spanish, and a sound default for
    /// every other language.</summary>
    public static SrxSegmenter Default => Shipped.Value;

    /// <inheritdoc/>
    public ImmutableArray<InlineText> Split(InlineText text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.IsEmpty)
            return [];

        var segments = ImmutableArray.CreateBuilder<InlineText>();
        if (text.Codes.IsEmpty)
        {
            var start = 0;
            foreach (var at in Breaks(text.Text, language))
            {
                segments.Add(new InlineText(text.Text[start..at]));
                start = at;
            }

            segments.Add(start == 0 ? text : new InlineText(text.Text[start..]));
        }
        else
        {
            var cutter = new CodeCutter(text, _codes);
            var parted = PartedText.Of(text);
            var breaks = Breaks(parted.Text, language);
            while (breaks.MoveNext())
                cutter.Cut(
                    parted.Position(breaks.Position),
                    parted.Position(breaks.Current),
                    parted.IsCode(breaks.Position),
                    segments
                );
            cutter.Finish(segments);
        }

        return segments.DrainToImmutable();
    }

    /// <summary>The places where <paramref name="text"/> is split, found as they are asked for.</summary>
    public SrxBreaks Breaks(ReadOnlySpan<char> text, LanguageTag language) => new(text, RulesFor(language));

    /// <summary>Every place where a rule matched that decides about a break, each with the rule that decided.</summary>
    /// <param name="text">A block's text.</param>
    /// <param name="language">The language of the text.</param>
    public ImmutableArray<SrxDecision> Explain(ReadOnlySpan<char> text, LanguageTag language)
    {
        var rules = RulesFor(language);
        var decisions = ImmutableArray.CreateBuilder<SrxDecision>();
        for (var at = rules.NextCandidate(text, 0); at >= 0; at = rules.NextCandidate(text, at))
        {
            if (rules.Decide(text, at) is { } rule)
                decisions.Add(new SrxDecision(at, rule.IsBreak, rule));
        }

        return decisions.ToImmutable();
    }

    /// <summary>The rules that hold for <paramref name="language"/>, in the order in which they are asked.</summary>
    public ImmutableArray<SrxRule> RulesOf(LanguageTag language) =>
        [.. _documents(language.Language).SelectMany(d => d.RulesFor(language.Value))];

    private CompiledRules RulesFor(LanguageTag language) =>
        _compiled.GetOrAdd(
            language.Value,
            static (_, of) => new CompiledRules(of.Segmenter.RulesOf(of.Language)),
            (Segmenter: this, Language: language)
        );
}
