using System.Runtime.CompilerServices;
using CsCheck;
using Localization.Testing.Faults;

namespace Localization.Quality.Tests;

/// <summary>Faults of known kinds are planted in good translations of news, and must be found; the translations
/// themselves are not to be faulted.</summary>
public sealed class FaultTests
{
    private static readonly List<QualityPair> Pairs =
    [
        .. File.ReadLines(Path.Combine(Folder(), "Data", "news.tsv"))
            .Select(l => l.Split('\t'))
            .Select(p => new QualityPair(
                new InlineText(p[0]),
                new InlineText(p[1]),
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es")
            )),
    ];

    private static readonly FaultTable Table = new(Pairs, most: 200);

    public static IEnumerable<TheoryDataRow<string>> Kinds =>
        FaultPlanter.Kinds.Keys.Select(k => new TheoryDataRow<string>(k));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Check_PlantedFault_IsFound(string kind)
    {
        var (_, planted, found) = Table.Rates.Single(r => r.Kind == kind);
        planted.ShouldBeGreaterThan(0, "no pair can have this fault");
        found.ShouldBeGreaterThanOrEqualTo(
            0.95,
            string.Join('\n', Table.Missed.Where(m => m.Kind == kind).Take(3).Select(m => m.Pair.Target.Text))
        );
    }

    [Fact]
    public void CheckWords_PlantedGrammarFaults_AreFound()
    {
        if (!QualityChecks.Default.Missing(LanguageTag.Parse("es")).IsEmpty)
            Assert.Skip("Apertium's Spanish data or Hunspell's Spanish dictionary is not installed.");
        var rates = Table.Rates.Where(r => FaultPlanter.GrammarKinds.ContainsKey(r.Kind)).ToList();

        (rates.Sum(r => r.Planted * r.Found) / rates.Sum(r => r.Planted)).ShouldBeGreaterThanOrEqualTo(
            0.8,
            string.Join('\n', Table.Missed.Select(m => $"{m.Kind}: {m.Pair.Target}"))
        );
    }

    [Fact]
    public void CheckWords_GoodTranslations_FindsNothing() =>
        QualityChecks
            .Default.CheckWords(Pairs, null)
            .SelectMany(f => f.Value.Select(i => $"{i.Code} {string.Join(" | ", i.Arguments)}: {Pairs[f.Key].Target}"))
            .ShouldBeEmpty();

    [Fact]
    public void Check_GoodTranslations_FindsNothing() =>
        Pairs
            .SelectMany(p =>
                QualityChecks.Default.Check(p).Select(i => $"{i.Code} {string.Join(" | ", i.Arguments)}: {p.Target}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Check_AnyText_NeverFailsAndPointsIntoIt() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (source, target) =>
                {
                    foreach (
                        var issue in QualityChecks.Default.Check(
                            Pairs[0] with
                            {
                                Source = new InlineText(source),
                                Target = new InlineText(target),
                            }
                        )
                    )
                    {
                        (issue.Target?.End ?? 0).ShouldBeLessThanOrEqualTo(target.Length);
                        (issue.Source?.End ?? 0).ShouldBeLessThanOrEqualTo(source.Length);
                    }
                },
                iter: Cases.Of(80, 3_000)
            );

    [Fact]
    public void Check_FixesApplied_TakeTheIssueAway()
    {
        foreach (
            var (source, target, better) in new[]
            {
                ("It closed in June.", "Cerró en Junio.", "Cerró en junio."),
                ("He left.", "Se  fue .", "Se fue."),
                ("Did he leave?", "Se fue?", "¿Se fue?"),
                ("The house", "La cаsa", "La casa"),
                ("The house is old.", "La la casa es vieja", "La casa es vieja."),
            }
        )
        {
            var text = target;
            foreach (
                var issue in QualityChecks
                    .Default.Check(Pairs[0] with { Source = new InlineText(source), Target = new InlineText(target) })
                    .Where(i => i.Fix is not null)
                    .OrderByDescending(i => i.Target!.Value.Start)
            )
                text = text[..issue.Target!.Value.Start] + issue.Fix + text[issue.Target.Value.End..];
            text.ShouldBe(better);
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
