using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Localization.Model;

namespace Localization.Segments;

/// <summary>A file of segmentation rules (SRX 2.0, LISA/GALA OSCAR). In: XML. Out: the rules for a language, in their
/// order.</summary>
public sealed class SrxDocument
{
    private readonly FrozenDictionary<string, ImmutableArray<SrxRule>> _rules;
    private readonly ImmutableArray<SrxLanguageMap> _maps;
    private readonly bool _cascade;

    internal SrxDocument(
        FrozenDictionary<string, ImmutableArray<SrxRule>> rules, ImmutableArray<SrxLanguageMap> maps, bool cascade)
    {
        _rules = rules;
        _maps = maps;
        _cascade = cascade;
    }

    /// <summary>Reads a rule file. It is not trusted: document types are refused.</summary>
    /// <param name="stream">The XML.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="SrxFormatException">It is no rule file; the message names line and column.</exception>
    public static SrxDocument Load(Stream stream, string name)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000 };
            using var reader = XmlReader.Create(stream, settings);
            return new SrxReader(name).Read(XDocument.Load(reader, LoadOptions.SetLineInfo));
        }
        catch (XmlException exception)
        {
            throw new SrxFormatException(exception, "srx-broken", name, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), exception.Message);
        }
    }

    /// <summary>The rules for a language: those of the first map that matches, or with <c>cascade="yes"</c> of all that do
    /// (§3.3.8).</summary>
    internal ImmutableArray<SrxRule> RulesFor(LanguageTag language)
    {
        var maps = _maps.Where(m => m.Language.IsMatch(language.Value));
        return [.. (_cascade ? maps : maps.Take(1)).SelectMany(m => _rules[m.Rules])];
    }
}
