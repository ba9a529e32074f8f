using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Exchange.Tests;

public sealed partial class StandardCheckTests
{
    private const string Unit = "<unit id=\"u\"><segment><source>€</source></segment></unit>";

    private static readonly string[] Specs = ["xliff2.md", "xliff12.md", "tmx.md", "tbx.md"];

    private static readonly ResourceManager Messages = new(
        "Localization.Exchange.ViolationMessages",
        typeof(StandardCheck).Assembly
    );

    [Fact]
    public void Check_DeclaredWindowsEncoding_IsRead()
    {
        var text =
            "<?xml version=\"1.0\" encoding=\"windows-1252\"?><xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
            + $"version=\"2.1\" srcLang=\"en\"><file id=\"f\">{Unit}</file></xliff>";
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text.Replace('€', '\u0080')));
        StandardCheck.Check(stream).ShouldBeEmpty();
    }

    [Fact]
    public void Check_NestedTooDeep_IsRefused()
    {
        var text = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var violation = Verdict.Violations(text).ShouldHaveSingleItem();
        (violation.Section, violation.Code).ShouldBe(("XML 1.0", "xml-broken"));
    }

    [Fact]
    public void Check_LongValue_IsQuotedInPart()
    {
        var text = $"<tmx version=\"{new string('9', 100_000)}\"/>";
        Verdict.Violations(text).SelectMany(v => v.Arguments).OfType<string>().ShouldAllBe(a => a.Length < 200);
    }

    [Fact]
    public void Messages_OfEveryVerdict_AreInBothLanguages()
    {
        var codes = Specs
            .SelectMany(f => SpecTable.Rows(f))
            .SelectMany(r => r.Cell("verdict").Split(", "))
            .Where(c => c != "valid")
            .ToHashSet();
        foreach (var code in codes)
        {
            var english = Messages.GetString(code, CultureInfo.InvariantCulture).ShouldNotBeNull(code);
            var spanish = Messages.GetString(code, CultureInfo.GetCultureInfo("es")).ShouldNotBeNull(code);
            spanish.ShouldNotBe(english, code);
            Placeholders(spanish).ShouldBe(Placeholders(english), code);
        }
    }

    private static IEnumerable<string> Placeholders(string message) =>
        Placeholder().Matches(message).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Placeholder();
}
