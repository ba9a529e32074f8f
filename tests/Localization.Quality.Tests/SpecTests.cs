namespace Localization.Quality.Tests;

/// <summary>Each row of <c>Specs/check.*.md</c> is a pair and what all checks together say of it.</summary>
public sealed class SpecTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Rows() =>
        from file in Directory
            .GetFiles(Repository.Path("tests", "Localization.Quality.Tests", "Specs"), "check.*.md")
            .Order(StringComparer.Ordinal)
        from row in SpecTable.Rows(Path.GetFileName(file), keepSpaces: true)
        select new TheoryDataRow<string, string, string, string>(
            Path.GetFileNameWithoutExtension(file),
            row[0],
            row[1],
            row[2].Trim()
        );

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_Pair_SaysWhatTheSpecSays(string spec, string source, string target, string issues)
    {
        spec.ShouldStartWith("check.");
        var found = QualityChecks.Default.Check(
            new QualityPair(new InlineText(source), new InlineText(target), English, Spanish)
        );
        string.Join(", ", found.Select(i => i.Code).Distinct().Order(StringComparer.Ordinal))
            .ShouldBe(issues == "–" ? "" : string.Join(", ", issues.Split(", ").Order(StringComparer.Ordinal)));
        found.ShouldAllBe(i =>
            (i.Target == null || i.Target.Value.End <= target.Length)
            && (i.Source == null || i.Source.Value.End <= source.Length)
        );
    }
}
