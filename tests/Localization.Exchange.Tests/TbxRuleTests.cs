namespace Localization.Exchange.Tests;

public sealed class TbxRuleTests
{
    private const string File = "<fileDesc><sourceDesc><p>A</p></sourceDesc></fileDesc>";

    public static TheoryData<int, string, string, string> Rows() => SpecRows.Of("tbx.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_SpecRow_HasTheVerdict(int line, string frame, string content, string verdict) =>
        Verdict.Of(Frame(frame, content)).ShouldBe(verdict, $"line {line}");

    private static string Frame(string frame, string content) =>
        frame switch
        {
            "whole" => content,
            "v2" => $"<martif type=\"TBX-Basic\" xml:lang=\"en\"><martifHeader>{File}</martifHeader>"
                + $"<text><body>{content}</body></text></martif>",
            _ => $"<tbx type=\"TBX-Min\" style=\"{frame}\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">"
                + $"<tbxHeader>{File}</tbxHeader><text><body>{content}</body></text></tbx>",
        };
}
