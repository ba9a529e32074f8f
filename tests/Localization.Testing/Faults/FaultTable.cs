using System.Globalization;
using System.Text;
using Localization.Quality;

namespace Localization.Testing.Faults;

/// <summary>How many planted faults the checks find, and what they say of pairs that have none.</summary>
public sealed class FaultTable
{
    private readonly SortedDictionary<string, (int Planted, int Found)> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(QualitySeverity Severity, string Code), int> _alarms = [];
    private readonly int _pairs;

    /// <summary>Plants each kind of fault in each pair that can have it.</summary>
    /// <param name="pairs">Pairs that are good.</param>
    /// <param name="most">How many faults of a kind are planted at most.</param>
    public FaultTable(IReadOnlyList<QualityPair> pairs, int most)
    {
        _pairs = pairs.Count;
        var words = QualityChecks.Default.CheckWords(pairs, null);
        foreach (
            var issue in pairs.SelectMany(p => QualityChecks.Default.Check(p)).Concat(words.Values.SelectMany(w => w))
        )
            _alarms[(issue.Severity, issue.Code)] = _alarms.GetValueOrDefault((issue.Severity, issue.Code)) + 1;
        foreach (var (kind, plant) in FaultPlanter.Kinds)
        {
            var random = new Random(17);
            var (planted, found) = (0, 0);
            foreach (var pair in pairs)
            {
                if (planted == most)
                    break;
                if (plant(pair, random) is not { } fault)
                    continue;
                planted++;
                if (Shows(fault.Good, fault.Bad))
                    found++;
                else
                    Missed.Add((kind, fault.Bad));
            }

            _faults[kind] = (planted, found);
        }

        if (QualityChecks.Default.Missing(LanguageTag.Parse("es")).IsEmpty)
            AddGrammar(pairs, most);
    }

    /// <summary>The faults that nobody found.</summary>
    public List<(string Kind, QualityPair Pair)> Missed { get; } = [];

    /// <summary>The kinds and the share of their faults that was found.</summary>
    public IEnumerable<(string Kind, int Planted, double Found)> Rates =>
        _faults.Select(f =>
            (f.Key, f.Value.Planted, f.Value.Planted == 0 ? 1 : (double)f.Value.Found / f.Value.Planted)
        );

    /// <summary>Errors that were reported where there are none, in a thousand segments.</summary>
    public double FalseErrors =>
        1000.0 * _alarms.Where(a => a.Key.Severity == QualitySeverity.Error).Sum(a => a.Value) / _pairs;

    /// <summary>Both tables, in Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("| fault | planted | found |\n| --- | ---: | ---: |\n");
        foreach (var (kind, planted, found) in Rates)
            text.Append(CultureInfo.InvariantCulture, $"| {kind} | {planted} | {found:P1} |\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n| reported in {_pairs} good segments | severity | times |\n| --- | --- | ---: |\n"
        );
        foreach (var ((severity, code), count) in _alarms)
            text.Append(CultureInfo.InvariantCulture, $"| {code} | {severity} | {count} |\n");
        return text.Append(CultureInfo.InvariantCulture, $"\nErrors in a thousand good segments: {FalseErrors:0.0}\n")
            .ToString();
    }

    // Dictionaries are asked once for all pairs of a kind.
    private void AddGrammar(IReadOnlyList<QualityPair> pairs, int most)
    {
        foreach (var (kind, plant) in FaultPlanter.GrammarKinds)
        {
            var random = new Random(17);
            var faults = pairs
                .Select(p => plant(p, random))
                .OfType<(QualityPair Good, QualityPair Bad)>()
                .Take(most)
                .ToList();
            var words = QualityChecks.Default.CheckWords(
                [.. faults.Select(f => f.Good), .. faults.Select(f => f.Bad)],
                null
            );
            var found = 0;
            for (var i = 0; i < faults.Count; i++)
            {
                if (
                    Shows(faults[i].Good, faults[i].Bad)
                    || words.GetValueOrDefault(faults.Count + i, []).Length > words.GetValueOrDefault(i, []).Length
                )
                    found++;
                else
                    Missed.Add((kind, faults[i].Bad));
            }

            _faults[kind] = (faults.Count, found);
        }
    }

    // What the fault adds to what was said before.
    private static bool Shows(QualityPair good, QualityPair bad)
    {
        var before = QualityChecks.Default.Check(good).Select(i => i.Code).ToLookup(c => c);
        return QualityChecks.Default.Check(bad).GroupBy(i => i.Code).Any(g => g.Count() > before[g.Key].Count());
    }
}
