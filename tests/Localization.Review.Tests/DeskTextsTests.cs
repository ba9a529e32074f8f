using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Localization.Review.Texts;

namespace Localization.Review.Tests;

/// <summary>The desk speaks both languages: each word that a page asks for is there, in both.</summary>
public sealed partial class DeskTextsTests
{
    [Fact]
    public void Texts_BothLanguages_HaveTheSameNamesAndPlaceholders()
    {
        var (english, spanish) = (Texts(""), Texts("es"));
        spanish.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal));
        foreach (var name in english.Keys)
            Placeholder()
                .Matches(spanish[name])
                .Select(m => m.Value)
                .Order()
                .ShouldBe(Placeholder().Matches(english[name]).Select(m => m.Value).Order(), name);
    }

    [Fact]
    public void Texts_AskedForByPages_AreThere()
    {
        var texts = Texts("");
        var asked = Sources().SelectMany(f => Asked().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        asked.Distinct().Where(a => !texts.ContainsKey(a)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", 1, "1 segment approved.")]
    [InlineData("", 2, "2 segments approved.")]
    [InlineData("", 0, "0 segments approved.")]
    [InlineData("es", 1, "Aprobado: 1 segmento.")]
    [InlineData("es", 20, "Aprobados: 20 segmentos.")]
    public void Text_WithACount_HasTheFormOfItsNumber(string language, int count, string expected) =>
        string.Format(CultureInfo.GetCultureInfo(language), Texts(language)["approved-n"], new Count(count))
            .ShouldBe(expected);

    [Fact]
    public void Texts_WithFormsOfANumber_AreGivenCounts()
    {
        var forms = Texts("").Where(t => t.Value.Contains('|', StringComparison.Ordinal)).Select(t => t.Key).ToList();
        forms.ShouldNotBeEmpty();
        foreach (
            var (key, first) in Sources()
                .SelectMany(f => Argument().Matches(File.ReadAllText(f)))
                .Select(m => (m.Groups[1].Value, m.Groups[2].Value))
        )
        {
            if (forms.Contains(key))
                first.ShouldStartWith("new Count(", customMessage: key);
        }
    }

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(Seeds.Root, "src", "Localization.Review"), "*.*", SearchOption.AllDirectories)
            .Where(f =>
                Path.GetExtension(f) is ".razor" or ".cs"
                && !f.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static Dictionary<string, string> Texts(string language)
    {
        var culture = language.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return new ResourceManager("Localization.Review.Texts.DeskTexts", typeof(DeskTexts).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    [GeneratedRegex(@"\bText\[\s*""([a-z0-9-]+)"",\s*([^\]]*)")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\bText\[""([a-z0-9-]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{[0-9](?=[:}])")]
    private static partial Regex Placeholder();
}
