using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Tests;

/// <summary>Where elements and attributes are in the text of their file.</summary>
public sealed class PlacedXmlTests
{
    private static readonly Gen<string> Space = OneOf(" ", "\n", "\r\n", "\r", "\t", "  ");
    private static readonly Gen<string> Names = OneOf("a", "p:b", "trans-unit", "é");
    private static readonly Gen<string> Texts = OneOf(
        "",
        "a > b",
        "&lt;&#13;&#x1F600;",
        "one\r\ntwo\rthree\nfour",
        "<![CDATA[<a> ]] \r\n]]>",
        "<!-- <a b=\"> -->",
        "<?pi <a>?>",
        "😀é\u2028x\u0085y"
    );

    [Fact]
    public void Read_AnyDocument_FindsTagsWhereTheyAre() =>
        Elements(3)
            .Sample(content =>
            {
                var text = $"<?xml version=\"1.0\"?>\r\n<!-- < -->\r<r xmlns:p='u'>{content}</r>\n";
                foreach (var element in PlacedXml.Read(text, 64).DescendantsAndSelf())
                {
                    var place = PlacedXml.PlaceOf(element);
                    text[place.Start..].ShouldStartWith("<" + place.Name);
                    place.Name[place.Prefix.Length..].ShouldBe(element.Name.LocalName);
                    text[place.Content - 1].ShouldBe('>');
                    text[place.End - 1].ShouldBe('>');
                    if (place.IsOneTag)
                        text[place.Content - 2].ShouldBe('/');
                    else
                        text[place.Close..place.End]
                            .Replace("\n", "", StringComparison.Ordinal)
                            .ShouldStartWith($"</{place.Name}");
                    var raw = text[place.Start..place.End].Replace("p:", "", StringComparison.Ordinal);
                    XElement.Parse(raw, LoadOptions.PreserveWhitespace).Value.ShouldBe(element.Value);
                    foreach (var attribute in element.Attributes())
                    {
                        var at = PlacedXml.PlaceOf(attribute);
                        text[at.Start..].ShouldStartWith(attribute.Name.LocalName);
                        (text[at.End - 1] is '"' or '\'').ShouldBeTrue();
                        XElement
                            .Parse($"<a {text[at.Start..at.End]}/>")
                            .FirstAttribute!.Value.ShouldBe(attribute.Value);
                    }
                }
            });

    [Fact]
    public void Read_NestedTooDeep_NamesTheLine() =>
        Should.Throw<XmlDepthException>(() => PlacedXml.Read("<a\n><b\n><c\n><d/></c></b></a>", 2)).Line.ShouldBe(4);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>")]
    [InlineData("<a><b></a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("")]
    public void Read_NotWellFormed_Throws(string text) => Should.Throw<XmlException>(() => PlacedXml.Read(text, 64));

    [Fact]
    public void Check_DocumentType_Throws() =>
        Should.Throw<XmlException>(() => PlacedXml.Check("<!DOCTYPE a><a/>", 64));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> Elements(int depth) =>
        depth == 0
            ? Texts
            : Gen.Select(
                Names,
                Attributes(),
                Gen.Select(Texts, Elements(depth - 1)).Array[0, 3],
                Space,
                (name, attributes, inner, space) =>
                    inner.Length == 0
                        ? $"<{name}{attributes}{space}/>"
                        : $"<{name}{attributes}>{string.Concat(inner.Select(i => i.Item1 + i.Item2))}</{name}{space}>"
            );

    private static Gen<string> Attributes() =>
        Gen.Select(
                Space,
                OneOf("=\"a>b\"", " = 'x\"y'", "=\"&quot;&#10;\"", "\n=\r\n'&lt;'"),
                (space, value) => space + "{0}" + value
            )
            .Array[0, 3]
            .Select(parts =>
                string.Concat(parts.Select((p, i) => p.Replace("{0}", $"n{i}", StringComparison.Ordinal)))
            );
}
