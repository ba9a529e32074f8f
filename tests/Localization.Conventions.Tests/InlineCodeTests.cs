namespace Localization.Conventions.Tests;

/// <summary>Where inline codes go when the characters around them change.</summary>
public sealed class InlineCodeTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    [Theory]
    [InlineData("aliados—[Rusia e Irán]—para", "aliados —[Rusia e Irán]— para")]
    [InlineData("[Qué pasó?]", "[¿Qué pasó?]")]
    [InlineData("Dijo [\"ven.\"]", "Dijo [«ven».]")]
    [InlineData("Dijo \"[ven]\" y salió", "Dijo «[ven]» y salió")]
    [InlineData("un [5%] de [el] pan", "un [5\u00A0%] del[] pan")]
    [InlineData("Rusia [y] Irán", "Rusia [e] Irán")]
    [InlineData("uno  [dos] , tres", "uno [dos], tres")]
    public void Apply_CodesInText_MovesThemAlong(string engine, string expected)
    {
        var target = Coded(engine);
        Shown(TargetTypography.Apply(target, target, BlockRole.Paragraph, English, Spanish)).ShouldBe(expected);
    }

    [Fact]
    public void Render_CodesInByline_MovesThemAlong() =>
        Shown(
                WholeSegment
                    .Render(Coded("November 2, 2025 by [Jane Doe]"), BlockRole.Byline, English, Spanish)
                    .ShouldNotBeNull()
            )
            .ShouldBe("2 de noviembre de 2025, por [Jane Doe]");

    /// <summary>Square brackets stand for an opening and a closing code.</summary>
    private static InlineText Coded(string shown)
    {
        var codes = new List<InlineCode>();
        var text = new System.Text.StringBuilder();
        foreach (var c in shown)
        {
            if (c is '[' or ']')
                codes.Add(new(text.Length, c == '[' ? InlineCodeKind.Start : InlineCodeKind.End, "1", c.ToString()));
            else
                text.Append(c);
        }

        return new(text.ToString(), [.. codes]);
    }

    private static string Shown(InlineText text) => text.Render();
}
