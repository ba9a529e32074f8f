using System.Globalization;

namespace Localization.Pipeline.Tests;

/// <summary>Numbers in sentences.</summary>
public sealed class CountTests
{
    [Theory]
    [InlineData(0, "0 entries")]
    [InlineData(1, "1 entry")]
    [InlineData(2, "2 entries")]
    [InlineData(12_345_678_901, "12345678901 entries")]
    public void ToString_TwoForms_ChoosesByTheNumber(long number, string expected) =>
        string.Format(CultureInfo.InvariantCulture, "{0:# entry|# entries}", new Count(number)).ShouldBe(expected);

    [Theory]
    [InlineData("{0}", "1234")]
    [InlineData("{0:N0}", "1.234")]
    public void ToString_NoForms_IsTheNumber(string format, string expected) =>
        string.Format(new NumberFormatInfo { NumberGroupSeparator = "." }, format, new Count(1234)).ShouldBe(expected);

    [Theory]
    [InlineData("en", 1, "short.es has 1 segment, r.es has 3. Each line must be the translation of the same line.")]
    [InlineData("es", 2, "short.es tiene 2 segmentos; r.es, 3. Cada línea debe ser la traducción de la misma línea.")]
    public void Format_ErrorWithANumber_ChoosesTheForm(string language, int segments, string expected) =>
        ErrorMessages
            .Format("evaluate-length", CultureInfo.GetCultureInfo(language), "short.es", segments, "r.es", 3)
            .ShouldBe(expected);
}
