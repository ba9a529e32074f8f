using Localization.Memory.Stored;

namespace Localization.Memory.Tests.Stored;

/// <summary>The JSON of columns, as earlier versions wrote it too.</summary>
public sealed class InlineTextJsonTests
{
    private const string Brief =
        """[{"Id":"1","Data":"<b title='ñ'>","Type":1},"""
        + """{"Position":4,"Kind":1,"Id":"1","Data":"</b>","Address":"/x"}]""";

    private static readonly InlineText Text = new(
        "Peña",
        [
            new InlineCode(0, InlineCodeKind.Start, "1", "<b title='ñ'>") { Type = InlineCodeType.Bold },
            new InlineCode(4, InlineCodeKind.End, "1", "</b>") { Address = "/x" },
        ]
    );

    [Fact]
    public void Codes_Text_WritesOnlyWhatTheySay() => InlineTextJson.Codes(Text).ShouldBe(Brief);

    [Fact]
    public void FullCodes_Text_WritesAllMembersEscaped() =>
        InlineTextJson
            .FullCodes(new InlineText("a", [new InlineCode(1, InlineCodeKind.Placeholder, "1", "ñ")]))
            .ShouldBe(
                """[{"Position":1,"Kind":2,"Id":"1","Data":"\u00F1","Type":0,"Address":null,"Shown":null,"""
                    + "\"Element\":null,\"IsBarrier\":true}]"
            );

    [Fact]
    public void Read_BriefAndFull_GivesTheSameCodes()
    {
        var brief = InlineTextJson.Read(Text.Text, Brief);
        var full = InlineTextJson.Read(Text.Text, InlineTextJson.FullCodes(Text));

        brief.Codes.Select(c => (c, c.Type, c.Address)).ShouldBe(Text.Codes.Select(c => (c, c.Type, c.Address)));
        full.Codes.Select(c => (c, c.Type, c.Address)).ShouldBe(Text.Codes.Select(c => (c, c.Type, c.Address)));
    }

    [Fact]
    public void Given_Constraint_IsReadAsItWasWritten()
    {
        LexicalConstraint[] given =
        [
            new(3, 4, "Kiev", PartOfSpeech.Place, GrammaticalGender.Masculine)
            {
                Forms = new TargetForms("a", "b", "c", "d"),
            },
        ];

        InlineTextJson.Given(InlineTextJson.Given([.. given])).ShouldBe(given);
        // A member that an earlier version did not write.
        InlineTextJson
            .Given("""[{"Start":3,"Length":4,"Target":"Kiev","PartOfSpeech":0}]""")
            .Single()
            .Number.ShouldBe(GrammaticalNumber.Singular);
    }
}
