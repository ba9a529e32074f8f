namespace Localization.Conventions.Tests;

public sealed class PlaceholderSpacingTests
{
    [Fact]
    public void Apply_PlaceholderBetweenTwoSpaces_KeepsBoth()
    {
        var text = new InlineText(
            "cifras en  o aquí",
            [new InlineCode(10, InlineCodeKind.Placeholder, "1", "<https://example.org>")]
        );
        var (english, spanish) = (LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        TargetTypography
            .Apply(text, new InlineText("figures at  or here"), BlockRole.Paragraph, english, spanish)
            .Render()
            .ShouldBe("cifras en <https://example.org> o aquí");
    }

    [Theory]
    [InlineData("Ejecute ¤, luego ¤.")]
    [InlineData("Pulse ¤")]
    [InlineData("¤ y ¤ (véase ¤)")]
    [InlineData("«¤» es ¤: ¤; ¿¤?")]
    public void Apply_PlaceholdersBesideMarks_KeepsTheSpaces(string shown)
    {
        var text = Text(shown);
        TargetTypography
            .Apply(text, text, BlockRole.Paragraph, LanguageTag.Parse("en"), LanguageTag.Parse("es"))
            .Render()
            .ShouldBe(shown);
    }

    [Fact]
    public void Apply_ObjectMarkInTheText_StaysBesideThePlaceholder()
    {
        var text = new InlineText("\uFFFC y  o \uFFFC .", [new InlineCode(4, InlineCodeKind.Placeholder, "1", "`a`")]);
        TargetTypography
            .Apply(text, text, BlockRole.Paragraph, LanguageTag.Parse("en"), LanguageTag.Parse("es"))
            .Render()
            .ShouldBe("\uFFFC y `a` o \uFFFC.");
    }

    // '¤' stands for a placeholder.
    private static InlineText Text(string shown)
    {
        var (text, codes) = (new System.Text.StringBuilder(), new List<InlineCode>());
        foreach (var c in shown)
        {
            if (c == '¤')
                codes.Add(new(text.Length, InlineCodeKind.Placeholder, $"{codes.Count + 1}", "¤"));
            else
                text.Append(c);
        }

        return new InlineText(text.ToString(), [.. codes]);
    }
}
