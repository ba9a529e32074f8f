using System.Text;
using Localization.Articles.Xliff;

namespace Localization.Articles.Tests.Xliff;

public sealed class XliffLanguagesTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("<xliff version='2.0' srcLang='fr' trgLang='es-MX'/>", "fr", "es-MX")]
    [InlineData("<xliff version='2.0' srcLang='fr'/>", "fr", null)]
    [InlineData(
        "<x:xliff xmlns:x='a' version='1.2'><x:file source-language='de' target-language='es'/></x:xliff>",
        "de",
        "es"
    )]
    [InlineData("<!DOCTYPE xliff SYSTEM 'a.dtd'><xliff version='1.0'><file source-language='de'/></xliff>", "de", null)]
    [InlineData("<?xml version='1.0' encoding='windows-1252'?><xliff srcLang='fr' trgLang='es' a='é'/>", "fr", "es")]
    [InlineData("<tmx srcLang='fr'/>", null, null)]
    [InlineData("no XML", null, null)]
    public void Of_File_GivesItsOwnPair(string xml, string? source, string? target)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(_file, Encoding.GetEncoding("windows-1252").GetBytes(xml));
        XliffLanguages.Of(_file).ShouldBe((Tag(source), Tag(target)));
    }

    private static LanguageTag? Tag(string? name) => name is null ? null : LanguageTag.Parse(name);
}
