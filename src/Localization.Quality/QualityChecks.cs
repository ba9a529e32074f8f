using System.Collections.Immutable;
using Localization.Model;
using Localization.Quality.Batch;
using Localization.Quality.Figures;
using Localization.Quality.Grammar;
using Localization.Quality.House;
using Localization.Quality.Language;
using Localization.Quality.Marks;
using Localization.Quality.Markup;
using Localization.Quality.Meaning;
using Localization.Quality.Names;
using Localization.Quality.Text;

namespace Localization.Quality;

/// <summary>All checks, as far as settings leave them on, with the severities that settings give.</summary>
public sealed class QualityChecks
{
    /// <summary>What is checked where nothing is set.</summary>
    public static readonly QualityChecks Default = new(QualityOptions.Default);

    private readonly QualityOptions _options;
    private readonly ImmutableArray<IQualityCheck> _checks;

    /// <summary>The checks that options ask for.</summary>
    public QualityChecks(QualityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _checks = [.. All(options).Where(c => !options.Off.Contains(c.Name))];
    }

    /// <summary>The names of all checks.</summary>
    public static IEnumerable<string> Names =>
        [
            .. All(QualityOptions.Default).Select(c => c.Name),
            ConsistencyCheck.Name,
            SpellingCheck.Name,
            AgreementCheck.Name,
        ];

    /// <summary>The issues of a pair, each once, by their places.</summary>
    public ImmutableArray<QualityIssue> Check(QualityPair pair) =>
        [.. AsSet(_checks.SelectMany(c => c.Check(pair))).OrderBy(i => i.Target?.Start ?? -1)];

    /// <summary>Issues, whoever found them, with the severities that are set, and without those that are
    /// ignored.</summary>
    public IEnumerable<QualityIssue> AsSet(IEnumerable<QualityIssue> issues) =>
        issues
            .Where(i => !_options.Ignored.Contains(i.Code))
            .Select(i =>
                _options.Severities.TryGetValue(i.Code, out var severity) ? i with { Severity = severity } : i
            );

    /// <summary>What only shows when all pairs are seen: the issues by the pairs' places in the list.</summary>
    public ImmutableDictionary<int, ImmutableArray<QualityIssue>> CheckBatch(IReadOnlyList<QualityPair> pairs)
    {
        var all = ImmutableDictionary<int, ImmutableArray<QualityIssue>>.Empty;
        if (!_options.Off.Contains(ConsistencyCheck.Name))
            Add(ConsistencyCheck.Check(pairs));
        if (!_options.Off.Contains(SpellingCheck.Name))
            Add(SpellingCheck.Check(pairs));
        if (!_options.Off.Contains(AgreementCheck.Name))
            Add(AgreementCheck.Check(pairs));
        return all;

        void Add(ImmutableDictionary<int, ImmutableArray<QualityIssue>> found)
        {
            foreach (var (index, issues) in found)
                all = all.SetItem(index, all.GetValueOrDefault(index, []).AddRange(AsSet(issues)));
        }
    }

    private static IEnumerable<IQualityCheck> All(QualityOptions options) =>
        [
            new CopiedCheck(),
            new UntranslatedCheck(),
            new LanguageCheck(),
            new LengthCheck(),
            new NumberCheck(),
            new MoneyCheck(),
            new DateCheck(),
            new AcronymCheck(),
            new NameCheck(),
            new PersonCheck(),
            new NegationCheck(),
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
