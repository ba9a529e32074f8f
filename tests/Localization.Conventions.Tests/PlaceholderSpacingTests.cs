using Localization.Model;

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
}
