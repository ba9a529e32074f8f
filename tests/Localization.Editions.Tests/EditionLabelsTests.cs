using System.Collections;
using System.Globalization;
using System.Resources;
using Localization.Editions.Html;
using Localization.Editions.Labels;

namespace Localization.Editions.Tests;

public sealed class EditionLabelsTests
{
    private static readonly ResourceManager Labels = new(typeof(EditionLabels));

    [Fact]
    public void Labels_InSpanish_AreAllThere() => Names("es").ShouldBe(Names(""), ignoreOrder: true);

    [Fact]
    public void Labels_ForEveryValue_AreThere()
    {
        var expected = Of<SegmentState>("state")
            .Concat(Of<SegmentOrigin>("origin").Where(l => l != "origin-Memory"))
            .Concat(Of<TermPolicy>("policy"))
            .Concat(Of<TermOutcome>("outcome"))
            .Concat(Of<QualitySeverity>("severity"))
            .Concat(Of<BatchState>("batch"))
            .Concat(Of<EditionKind>("edition"));
        expected.ShouldBeSubsetOf(Names(""));

        static IEnumerable<string> Of<T>(string prefix)
            where T : struct, Enum => Enum.GetNames<T>().Select(n => $"{prefix}-{n}");
    }

    [Theory]
    [InlineData(999, "999", "999")]
    [InlineData(1024, "1,024", "1024")]
    [InlineData(1234567, "1,234,567", "1\u00A0234\u00A0567")]
    public void Number_Large_IsGroupedAsTheLanguageDoes(int value, string english, string spanish)
    {
        new Chrome(Localizers.Labels, null, "en").Number(value).ShouldBe(english);
        new Chrome(Localizers.Labels, null, "es").Number(value).ShouldBe(spanish);
    }

    [Fact]
    public void OwnName_WithRegion_NamesBoth()
    {
        new Chrome(Localizers.Labels, null, "en").OwnName(LanguageTag.Parse("es-MX")).ShouldBe("Español (MX)");
        new Chrome(Localizers.Labels, null, "en").OwnName(LanguageTag.Parse("fr")).ShouldBe("fr");
    }

    private static List<string> Names(string culture) =>
        [
            .. Labels
                .GetResourceSet(new CultureInfo(culture), createIfNotExists: true, tryParents: false)!
                .Cast<DictionaryEntry>()
                .Select(e => (string)e.Key),
        ];
}
