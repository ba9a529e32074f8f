using System.Collections.Concurrent;
using System.Collections.Immutable;
using Localization.Conventions.FromSpanish;
using Localization.Conventions.Reading;
using Localization.Conventions.Stretches;
using Localization.Language;
using Localization.Language.Locales;

namespace Localization.Conventions;

/// <summary>Finds the stretches of a source text whose translation is given by convention, not by an engine: dates,
/// figures, sums, units, credits, addresses.</summary>
/// <remarks>An adjective's target begins with <c>de</c> or is an ordinal; it is not inflected. A number's target ends
/// in <c>de</c> where a noun follows it (<c>2 millones de</c>).</remarks>
public static class ConventionFinder
{
    private static readonly IStretchRule[] EnglishToSpanish =
    [
        new DatelineRule(),
        new AnswerRule(),
        new FirmRule(),
        new LinkRule(),
        new PlaceWordRule(),
        new AcronymPrefixRule(),
        new InhabitantRule(),
        new NamedDayRule(),
        new DateSpanRule(),
        new DateRule(),
        new SlashDateRule(),
        new WeekdayRule(),
        new AgeRule(),
        new PeriodRule(),
        new SpokenTimeRule(),
        new TimeSpanRule(),
        new TimeRule(),
        new EraRule(),
        new CoordinateRule(),
        new SovereignRule(),
        new WarRule(),
        new CenturySpanRule(),
        new OrdinalRule(),
        new HeightRule(),
        new RateRule(),
        new MarginRule(),
        new OddsRule(),
        new ScaleCompoundRule(),
        new AndAHalfRule(),
        new HalfRule(),
        new CompoundRule(),
        new LabelRule(),
        new DozenRule(),
        new RoundNumberRule(),
        new FractionRule(),
        new HundredRule(),
        new WordQuantityRule(),
        new AmountSpanRule(),
        new QuantityRule(),
    ];

    private static readonly IStretchRule[] EnglishToOthers = [new FigureRule()];

    private static readonly ConcurrentDictionary<Type, string> Names = new();

    // Languages whose conventions are data.
    private static readonly ConcurrentDictionary<LanguageFacts, IStretchRule[]> EnglishToFacts = new();

    /// <summary>The constraints of <paramref name="source"/>, by rising start; none overlaps another or one of
    /// <paramref name="taken"/>. Addresses are found for every pair of languages,
    /// figures and percentages from English to those with a locale record, dates and scale words to those with <see
    /// cref="LanguageFacts"/>, the rest from English to Spanish; dates, times, figures,
    /// sums and names from Spanish to English.</summary>
    /// <param name="source">The source text. No stretch reaches across a code that represents a word, a note or a
    /// break.</param>
    /// <param name="role">What the text is in its article.</param>
    /// <param name="from">The language of the source.</param>
    /// <param name="to">The language and place it is written for.</param>
    /// <param name="taken">Stretches already given, such as terms, in any order: they win.</param>
    /// <param name="options">What the house decides; null for the defaults.</param>
    public static ImmutableArray<LexicalConstraint> Find(
        InlineText source,
        BlockRole role,
        LanguageTag from,
        LanguageTag to,
        IReadOnlyList<LexicalConstraint>? taken = null,
        ConventionOptions? options = null
    ) => Claimed(source, role, from, to, taken, options).ToImmutable();

    /// <summary>The same constraints, each with the construct that it was recognized as, such as <c>date</c> or
    /// <c>quantity</c>.</summary>
    public static ImmutableArray<(string Construct, LexicalConstraint Constraint)> Explain(
        InlineText source,
        BlockRole role,
        LanguageTag from,
        LanguageTag to
    ) => [.. Claimed(source, role, from, to, null, null).Named()];

    private static Claims Claimed(
        InlineText source,
        BlockRole role,
        LanguageTag from,
        LanguageTag to,
        IReadOnlyList<LexicalConstraint>? taken,
        ConventionOptions? options
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var opaque = source.Opaque();
        var text = opaque.Text;
        var pair = LanguagePairs.Of(from, to);
        var claims = new Claims(opaque, [.. source.Codes.Select(c => c.Position).Order()]);
        foreach (var constraint in taken ?? [])
            claims.Take(constraint.Start, constraint.Length);

        claims.Construct = "credit";
        if (pair == LanguagePair.EnglishToSpanish)
            AddCredits(text, role, claims);
        claims.Construct = "kept";
        foreach (var (start, length) in KeptPatterns.Find(text))
            claims.Add(new(start, length, text.Substring(start, length), PartOfSpeech.ProperNoun));
        if (pair == LanguagePair.SpanishToEnglish && LocaleConventions.For(from) is { } written)
            SpanishStretches.Find(text, written, to, claims);
        else if (pair != LanguagePair.Other && LocaleConventions.For(to) is { } locale)
            Scan(
                new SourceScan(text, role, locale, options),
                pair == LanguagePair.EnglishToSpanish ? EnglishToSpanish : Others(to),
                claims
            );
        return claims;
    }

    // 'QuantityRule' recognizes a 'quantity'.
    private static string Name(IStretchRule rule) =>
        Names.GetOrAdd(rule.GetType(), static t => t.Name[..^"Rule".Length].ToLowerInvariant());

    private static IStretchRule[] Others(LanguageTag to) =>
        LanguageFacts.For(to) is { } facts
            ? EnglishToFacts.GetOrAdd(
                facts,
                static f => [new FactDateRule(f), new FactScaleRule(f), .. EnglishToOthers]
            )
            : EnglishToOthers;

    private static void AddCredits(string text, BlockRole role, Claims claims)
    {
        // Where a term has a part of the credit, its first words still are a convention's.
        if (
            CreditPatterns.Find(text, role) is { } credit
            && !claims.Add(new(credit.Start, credit.Length, credit.Target, PartOfSpeech.Other))
        )
            claims.Add(new(credit.Start, credit.HeadLength, credit.Head, PartOfSpeech.Other));
        if (!text.Contains('/', StringComparison.Ordinal) && role != BlockRole.Caption)
            return;
        foreach (var match in CreditPatterns.Agencies().EnumerateMatches(text))
            claims.Add(
                new(match.Index, match.Length, text.Substring(match.Index, match.Length), PartOfSpeech.ProperNoun)
            );
    }

    private static void Scan(SourceScan scan, IStretchRule[] rules, Claims claims)
    {
        for (var at = 0; at < scan.Count; at++)
        {
            if (claims.IsClaimed(scan[at].Start))
                continue;
            foreach (var rule in rules)
            {
                if (rule.Match(scan, at) is not { } stretch)
                    continue;
                claims.Construct = Name(rule);
                var start = scan[stretch.First].Start;
                var length = scan[stretch.After - 1].End - start;
                if (stretch.Target is null)
                    claims.Claim(start, length);
                else if (
                    !claims.Add(
                        new(start, length, stretch.Target, stretch.PartOfSpeech, stretch.Gender, stretch.Number)
                    )
                )
                    continue;
                at = stretch.After - 1;
                break;
            }
        }
    }
}
