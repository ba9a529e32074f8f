namespace Localization.Exchange.Tests;

public sealed class TmxRuleTests
{
    private const string Header =
        "<header creationtool=\"a\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"a\" adminlang=\"en\" "
        + "srclang=\"en\" datatype=\"plaintext\"/>";

    public static TheoryData<int, string, string, string> Rows() => SpecRows.Of("tmx.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_SpecRow_HasTheVerdict(int line, string frame, string content, string verdict) =>
        Verdict.Of(Frame(frame, content)).ShouldBe(verdict, $"line {line}");

    private static string Frame(string frame, string content) =>
        frame switch
        {
            "whole" => content,
            "body" => $"<tmx version=\"1.4\">{Header}<body>{content}</body></tmx>",
            "tu" => Frame("body", $"<tu>{content}</tu>"),
            _ => Frame("tu", $"<tuv xml:lang=\"en\"><seg>{content}</seg></tuv>"),
        };
}
