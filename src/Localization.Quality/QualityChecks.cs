using System.Collections.Immutable;
using Localization.Language;
using Localization.Quality.Batch;
using Localization.Quality.Dictionaries;
using Localization.Quality.Figures;
using Localization.Quality.Grammar;
using Localization.Quality.House;
using Localization.Quality.Language;
using Localization.Quality.Marks;
using Localization.Quality.Markup;
using Localization.Quality.Meaning;
using Localization.Quality.Names;
using Localization.Quality.Risk;
using Localization.Quality.Text;

namespace Localization.Quality;

/// <summary>All checks, as far as settings leave them on, with the severities that settings give.</summary>
public sealed class QualityChecks
{
    /// <summary>What is checked where nothing is set.</summary>
    public static readonly QualityChecks Default = new(QualityOptions.Default);

    private const string Accents = "accents";

    private readonly QualityOptions _options;
    private readonly ImmutableArray<IQualityCheck> _checks;
    private readonly WordAnalyser _analyser = WordAnalyser.Spanish;

    /// <summary>The checks that options ask for.</summary>
    public QualityChecks(QualityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _checks = [.. All(options).Where(c => !options.Off.Contains(c.Name))];
    }

    /// <summary>How much each sign counts in a segment's risk.</summary>
    public RiskWeights Risk => _options.Risk;

    /// <summary>The names of all checks.</summary>
    public static IEnumerable<string> Names =>
        [
            .. All(QualityOptions.Default).Select(c => c.Name),
            ConsistencyCheck.Name,
            SpellingCheck.Name,
            AgreementCheck.Name,
            GrammarCheck.Name,
            UnknownWordCheck.Name,
        ];

    /// <summary>The most issues of one code that a pair has: who sees so many looks at the whole segment.</summary>
    public const int MostOfACode = 20;

    /// <summary>The issues of a pair, each once, by their places; of each code the first ones.</summary>
    public ImmutableArray<QualityIssue> Check(QualityPair pair)
    {
        List<QualityIssue>? issues = null;
        foreach (var check in _checks)
        {
            foreach (var issue in check.Check(pair))
                (issues ??= []).Add(issue);
        }

        if (issues is null)
            return [];
        var counts = new Dictionary<string, int>();
        return
        [
            .. AsSet(issues)
                .OrderBy(i => i.Target?.Start ?? -1)
                .Where(i => (counts[i.Code] = counts.GetValueOrDefault(i.Code) + 1) <= MostOfACode),
        ];
    }

    /// <summary>Issues, whoever found them, with the severities that are set, and without those that are
    /// ignored.</summary>
    public IEnumerable<QualityIssue> AsSet(IEnumerable<QualityIssue> issues) =>
        issues
            .Where(i => !_options.Ignored.Contains(i.Code))
            .Select(i =>
                _options.Severities.TryGetValue(i.Code, out var severity) ? i with { Severity = severity } : i
            );

    /// <summary>The checks that are on but cannot be made here, because a program or its data is missing.</summary>
    /// <param name="to">The language of the translations.</param>
    public ImmutableArray<MissingCheck> Missing(LanguageTag to)
    {
        if (!to.IsSpanish())
            return [];
        var (analyser, hunspell) = (WordAnalyser.IsInstalled, Hunspell.IsInstalled("es"));
        IEnumerable<(string Check, bool Analyser, bool Hunspell)> needs =
        [
            (AgreementCheck.Name, true, false),
            (GrammarCheck.Name, true, false),
            (UnknownWordCheck.Name, true, true),
            (SpellingCheck.Name, false, true),
        ];
        return
        [
            .. needs
                .Where(n => !_options.Off.Contains(n.Check))
                .Select(n => new MissingCheck(
                    n.Check,
                    n.Analyser && !analyser ? "apertium-eng-spa"
                        : n.Hunspell && !hunspell ? "hunspell-es"
                        : ""
                ))
                .Where(m => m.Component.Length > 0),
        ];
    }

    /// <summary>What the words of an article show, for which dictionaries are asked once: the issues by the pairs'
    /// places in the list.</summary>
    /// <param name="pairs">The pairs of the article.</param>
    /// <param name="vocabulary">What <see cref="ProviderCapabilities.Vocabulary"/> says of the engine.</param>
    public ImmutableDictionary<int, ImmutableArray<QualityIssue>> CheckWords(
        IReadOnlyList<QualityPair> pairs,
        IReadOnlySet<string>? vocabulary
    )
    {
        var found = _options.Off.Contains(AgreementCheck.Name) ? [] : AgreementCheck.Check(pairs, _analyser);
        if (!_options.Off.Contains(GrammarCheck.Name))
            found = Join(found, Apart(found, GrammarCheck.Check(pairs, _analyser)));
        if (!_options.Off.Contains(Accents))
            found = Join(found, New<AccentCheck>(pairs, AccentedWordCheck.Check(pairs, _analyser)));
        if (!_options.Off.Contains(LeftWordCheck.Name))
            found = Join(found, New<UntranslatedCheck>(pairs, LeftWordCheck.Check(pairs, _analyser)));
        if (!_options.Off.Contains(UnknownWordCheck.Name))
            found = Join(found, Apart(found, UnknownWordCheck.Check(pairs, _analyser, vocabulary)));
        return found.ToImmutableDictionary(f => f.Key, f => AsSet(f.Value).ToImmutableArray());
    }

    /// <summary>What only shows when all pairs are seen: the issues by the pairs' places in the list.</summary>
    public ImmutableDictionary<int, ImmutableArray<QualityIssue>> CheckBatch(IReadOnlyList<QualityPair> pairs)
    {
        var found = CheckWords(pairs, null);
        if (!_options.Off.Contains(ConsistencyCheck.Name))
            found = Join(found, ConsistencyCheck.Check(pairs));
        if (!_options.Off.Contains(SpellingCheck.Name))
            found = Join(found, Apart(found, SpellingCheck.Check(pairs)));
        return found.ToImmutableDictionary(f => f.Key, f => AsSet(f.Value).ToImmutableArray());
    }

    // One fault is not named twice.
    private static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Apart(
        ImmutableDictionary<int, ImmutableArray<QualityIssue>> found,
        ImmutableDictionary<int, ImmutableArray<QualityIssue>> more
    ) =>
        more.ToImmutableDictionary(
            m => m.Key,
            m =>
                m.Value.RemoveAll(i =>
                    i.Target is { } place
                    && found.GetValueOrDefault(m.Key, []).Any(f => f.Target is { } t && t.Overlaps(place))
                )
        );

    // A list of words finds some without a dictionary.
    private ImmutableDictionary<int, ImmutableArray<QualityIssue>> New<TListed>(
        IReadOnlyList<QualityPair> pairs,
        ImmutableDictionary<int, ImmutableArray<QualityIssue>> found
    )
        where TListed : IQualityCheck
    {
        var listed = _checks.OfType<TListed>().FirstOrDefault();
        return listed is null
            ? found
            : found.ToImmutableDictionary(
                f => f.Key,
                f =>
                {
                    var known = listed.Check(pairs[f.Key]).Select(k => k.Target).OfType<TextSpan>().ToList();
                    return f.Value.RemoveAll(i => known.Exists(k => k.Overlaps(i.Target!.Value)));
                }
            );
    }

    private static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Join(
        ImmutableDictionary<int, ImmutableArray<QualityIssue>> all,
        ImmutableDictionary<int, ImmutableArray<QualityIssue>> more
    ) => all.SetItems(more.Select(m => KeyValuePair.Create(m.Key, all.GetValueOrDefault(m.Key, []).AddRange(m.Value))));

    private static IEnumerable<IQualityCheck> All(QualityOptions options) =>
        [
            new CopiedCheck(),
            new UntranslatedCheck(),
            new LanguageCheck(),
            new LengthCheck(),
            new NumberCheck(),
            new UnitCheck(),
            new MoneyCheck(),
            new DateCheck(),
            new AcronymCheck(),
            new NameCheck(),
            new PersonCheck(),
            new TitledNameCheck(),
            new NegationCheck(),
            new DirectionCheck(),
            new CodeCheck(),
            new StandInCheck(),
            new BracketCheck(),
            new AddressCheck(),
            new EscapeCheck(),
            new EndMarkCheck(),
            new InvertedMarkCheck(),
            new PairedMarkCheck(),
            new SpacingCheck(),
            new RepetitionCheck(),
            new WrittenFormCheck(),
            new AccentCheck(),
            new CharacterCheck(),
            new CapitalsCheck(),
            new ChatterCheck(),
            .. options.Style.IsEmpty ? Array.Empty<IQualityCheck>() : [new StyleCheck(options.Style)],
        ];
}
