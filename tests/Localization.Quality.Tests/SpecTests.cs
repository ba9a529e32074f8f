using System.Runtime.CompilerServices;
using Localization.Model;

namespace Localization.Quality.Tests;

/// <summary>Each row of <c>Specs/check.*.md</c> is a pair and what all checks together say of it.</summary>
public sealed class SpecTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Rows() =>
        from file in Directory.GetFiles(Path.Combine(Folder(), "Specs"), "check.*.md").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where
            line.StartsWith('|')
            && !line.StartsWith("| ---", StringComparison.Ordinal)
            && !line.StartsWith("| English", StringComparison.Ordinal)
        let cells = line.Trim('|').Split('|')
        select new TheoryDataRow<string, string, string, string>(
            Path.GetFileNameWithoutExtension(file),
            Cell(cells[0]),
            Cell(cells[1]),
            cells[2].Trim()
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

    // The blanks around a cell are the table's; those inside are the text's.
    private static string Cell(string cell) => cell.Length > 1 ? cell[1..^1] : "";

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
