using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Localization.Model;

namespace Localization.Segments;

/// <summary>Reads the elements of a rule file (SRX 2.0 §3.3).</summary>
internal sealed class SrxReader(string file)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>The longest that one rule may search in one text: none of a sane file comes near it.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(5);

    private static readonly XNamespace Srx = "http://www.lisa.org/srx20";

    public SrxDocument Read(XDocument document)
    {
        var root = document.Root!;
        if (root.Name != Srx + "srx")
            throw Broken(root, $"<{root.Name.LocalName}> where <srx xmlns=\"{Srx}\"> should be.");
        var cascade = Child(root, "header").Attribute("cascade") is { } attribute && YesOrNo(attribute);
        var body = Child(root, "body");
        var rules = new Dictionary<string, ImmutableArray<SrxRule>>();
        foreach (var set in Child(body, "languagerules").Elements(Srx + "languagerule"))
        {
            if (!rules.TryAdd(Required(set, "languagerulename"), [.. set.Elements(Srx + "rule").Select(Rule)]))
                throw Broken(set, $"A second <languagerule> named '{set.Attribute("languagerulename")!.Value}'.");
        }

        var maps = Child(body, "maprules").Elements(Srx + "languagemap").Select(m => Map(m, rules)).ToImmutableArray();
        return new SrxDocument(rules.ToFrozenDictionary(), maps, cascade);
    }

    private SrxRule Rule(XElement element)
    {
        var isBreak = element.Attribute("break") is not { } attribute || YesOrNo(attribute);
        var before = element.Element(Srx + "beforebreak")?.Value ?? "";
        var after = element.Element(Srx + "afterbreak")?.Value ?? "";
        return new SrxRule(isBreak, Pattern(element, $"(?<={before})(?={after})"), ((IXmlLineInfo)element).LineNumber);
    }

    private SrxLanguageMap Map(XElement element, Dictionary<string, ImmutableArray<SrxRule>> rules)
    {
        var name = Required(element, "languagerulename");
        if (!rules.ContainsKey(name))
            throw Broken(element, $"There is no <languagerule> named '{name}'.");
        return new SrxLanguageMap(Pattern(element, $"^(?:{Required(element, "languagepattern")})$"), name);
    }

    private Regex Pattern(XElement element, string pattern)
    {
        try
        {
            return new Regex(pattern, Options, MatchTimeout);
        }
        catch (RegexParseException exception)
        {
            throw Broken(element, exception.Message, exception);
        }
    }

    private XElement Child(XElement parent, string name) =>
        parent.Element(Srx + name) ?? throw Broken(parent, $"<{parent.Name.LocalName}> has no <{name}>.");

    private string Required(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? throw Broken(element, $"<{element.Name.LocalName}> has no attribute '{attribute}'.");

    private bool YesOrNo(XAttribute attribute) => attribute.Value switch
    {
        "yes" => true,
        "no" => false,
        var other => throw Broken(attribute.Parent!, $"{attribute.Name.LocalName}=\"{other}\": only yes and no are allowed."),
    };

    private SrxFormatException Broken(XElement element, string detail, Exception? inner = null)
    {
        var at = (IXmlLineInfo)element;
        return new SrxFormatException(inner, "srx-broken", file, at.LineNumber, at.LinePosition, detail);
    }
}
