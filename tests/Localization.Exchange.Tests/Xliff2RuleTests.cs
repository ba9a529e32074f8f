namespace Localization.Exchange.Tests;

public sealed class Xliff2RuleTests
{
    private const string Declarations =
        "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" "
        + "xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" "
        + "xmlns:ctr=\"urn:oasis:names:tc:xliff:changetracking:2.0\" "
        + "xmlns:res=\"urn:oasis:names:tc:xliff:resourcedata:2.0\" xmlns:fs=\"urn:oasis:names:tc:xliff:fs:2.0\" "
        + "xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\" xmlns:its=\"http://www.w3.org/2005/11/its\" "
        + "xmlns:val=\"urn:oasis:names:tc:xliff:validation:2.0\" xmlns:itsm=\"urn:oasis:names:tc:xliff:itsm:2.1\"";

    public static TheoryData<int, string, string, string> Rows() => SpecRows.Of("xliff2.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_SpecRow_HasTheVerdict(int line, string frame, string content, string verdict) =>
        Verdict.Of(Frame(frame, content)).ShouldBe(verdict, $"line {line}");

    [Fact]
    public void Check_EveryRow_NamesTheSectionOfTheStandard()
    {
        foreach (var row in Rows().Select(r => r.Data))
        {
            foreach (var violation in Verdict.Violations(Frame(row.Item2, row.Item3)))
                violation.Section.ShouldMatch("^(XLIFF 2\\.[012] §[3-5]|XML 1.0|XLIFF, TMX, TBX)");
        }
    }

    [Fact]
    public void Check_Violation_HasItsLine()
    {
        var violation = Verdict
            .Violations(Frame("unit", "<segment>\n<source>A</source>\n<source>B</source></segment>"))
            .ShouldHaveSingleItem();
        (violation.Line, violation.Code).ShouldBe((1, "children-wrong"));
    }

    private static string Frame(string frame, string content) =>
        frame switch
        {
            "whole" => content,
            "document" =>
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"es\" "
                    + $"{Declarations}>{content}</xliff>",
            "file" => Frame("document", $"<file id=\"f\">{content}</file>"),
            "unit" => Frame("file", $"<unit id=\"u\">{content}</unit>"),
            _ => Frame("unit", $"<segment><source>{content}</source></segment>"),
        };
}
