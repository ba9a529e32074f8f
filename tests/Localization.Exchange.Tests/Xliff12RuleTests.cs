namespace Localization.Exchange.Tests;

public sealed class Xliff12RuleTests
{
    public static TheoryData<int, string, string, string> Rows() => SpecRows.Of("xliff12.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_SpecRow_HasTheVerdict(int line, string frame, string content, string verdict) =>
        Verdict.Of(Frame(frame, content)).ShouldBe(verdict, $"line {line}");

    private static string Frame(string frame, string content) =>
        frame switch
        {
            "whole" => content,
            "file" => "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file original=\"a\" "
                + $"source-language=\"en\" datatype=\"plaintext\">{content}</file></xliff>",
            "body" => Frame("file", $"<body>{content}</body>"),
            _ => Frame("body", $"<trans-unit id=\"1\">{content}</trans-unit>"),
        };
}
