namespace Localization.Conventions.Tests;

/// <summary>What an English translation of Spanish gets beside its words.</summary>
public sealed class EnglishTypographyTests
{
    [Theory]
    [InlineData("«Rusia» creció un 2,5 %.", "«Russia» grew 2,5 %.", "“Russia” grew 2.5%.")]
    [InlineData("Son 10.000 o 1.234.567,5.", "They are 10.000 or 1.234.567,5.", "They are 10,000 or 1,234,567.5.")]
    [InlineData("Tiene hepatitis C.", "Has hepatitis C", "Has hepatitis C.")]
    [InlineData("La sede está en EE. UU.", "It is in the United States", "It is in the United States")]
    [InlineData("¿Quién? ¡Nadie!", "¿Who? ¡Nobody!", "Who? Nobody!")]
    [InlineData("En 2025, 300 de 1.5.2025", "In 2025, 300 of 1.5.2025", "In 2025, 300 of 1.5.2025")]
    [InlineData(
        "Costó 1,5 euros; la cifra era 1.500.",
        "It cost 1.5 euros; the figure was 1,500.",
        "It cost 1.5 euros; the figure was 1,500."
    )]
    public void Apply_EnglishFromSpanish_IsWrittenAsEnglish(string source, string engine, string expected)
    {
        var once = Apply(engine, source, "es");
        once.ShouldBe(expected);
        Apply(once, source, "es").ShouldBe(expected);
    }

    [Fact]
    public void Apply_FromAPlaceThatWritesFiguresAsInEnglish_LeavesThem() =>
        Apply("1,500 pesos, 2.5%", "1,500 pesos, 2.5%", "es-MX").ShouldBe("1,500 pesos, 2.5%");

    private static string Apply(string target, string source, string from) =>
        TargetTypography
            .Apply(
                new InlineText(target),
                new InlineText(source),
                BlockRole.Paragraph,
                LanguageTag.Parse(from),
                LanguageTag.Parse("en")
            )
            .Text;
}
