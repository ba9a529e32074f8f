using Localization.Language.Locales;

namespace Localization.Conventions.Tests;

public sealed class LocaleConventionsTests
{
    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-ES", "es-ES")]
    [InlineData("es-MX", "es-MX")]
    [InlineData("es-SV", "es-419")]
    [InlineData("es-GQ", "es")]
    [InlineData("fr-CA", "fr")]
    public void For_Tag_GivesItsOwnRecordOrTheNearest(string tag, string expected) =>
        LocaleConventions.For(LanguageTag.Parse(tag)).ShouldNotBeNull().Tag.ShouldBe(expected);

    [Fact]
    public void For_LanguageWithoutRecord_IsNull() => LocaleConventions.For(LanguageTag.Parse("ja")).ShouldBeNull();
}
