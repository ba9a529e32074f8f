using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using Localization.Memory.Stored;
using Localization.Model;

namespace Localization.Memory.Tmx;

/// <summary>A <c>tu</c> (TMX 1.4b §3.2.9) as it is read: its attributes, properties and variants.</summary>
internal sealed class TmxUnit
{
    private readonly Dictionary<string, string> _attributes = [];
    private readonly Dictionary<string, string> _properties = [];
    private readonly List<TmxVariant> _variants = [];
    private readonly TmxText _text = new();
    private string _note = "";

    /// <summary>Its <c>tuid</c>; empty where it has none.</summary>
    public string Id => _attributes.GetValueOrDefault("tuid", "");

    /// <summary>Reads the attributes of the element that the reader stands on.</summary>
    public void ReadAttributes(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
            _attributes[reader.LocalName] = reader.Value;
        reader.MoveToElement();
    }

    /// <summary>Reads the element's content; the reader is a subtree of its own.</summary>
    public void ReadContent(XmlReader reader)
    {
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement && !reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName == "tuv")
                Variant(reader);
            else
                Remark(reader);
        }
    }

    /// <summary>The entries: one for each variant but the source.</summary>
    /// <param name="languages">Which pair is wanted.</param>
    /// <param name="header">The source language of the whole file; null where it is all or unknown.</param>
    public IEnumerable<MemoryEntry> Entries(TmxLanguages languages, LanguageTag? header)
    {
        var named = LanguageTag.TryParse(_attributes.GetValueOrDefault("srclang"), out var own) ? own : header;
        var wanted = languages.Source ?? named;
        var source = _variants.FindIndex(v => wanted is null || v.Language.Language == wanted.Value.Language);
        if (_variants.Count < 2 || source < 0)
            throw new BrokenEntryException("tmx-variants", wanted?.Value ?? "");
        var wantedVariants = _variants
            .Where(
                (v, i) =>
                    i != source && (languages.Target is null || v.Language.Language == languages.Target.Value.Language)
            )
            .ToList();
        if (
            _variants[source].Text.IsBlank
            || (wantedVariants.Count > 0 && wantedVariants.TrueForAll(v => v.Text.IsBlank))
        )
            throw new BrokenEntryException("tmx-blank");
        return wantedVariants.Where(v => !v.Text.IsBlank).Select(v => Entry(_variants[source], v));
    }

    private MemoryEntry Entry(TmxVariant source, TmxVariant target)
    {
        // Without a word on it, what others exchange was made by people.
        var origin =
            TmxNames.IsMachine(Property(TmxNames.Origin))
            || TmxNames.IsMachine(Attribute(target, "changeid") ?? Attribute(target, "creationid") ?? "")
                ? MemoryOrigin.Provider
                : MemoryOrigin.Human;
        var (previous, next) = (
            _properties.GetValueOrDefault(TmxNames.Previous),
            _properties.GetValueOrDefault(TmxNames.Next)
        );
        var key =
            origin == MemoryOrigin.Human ? EntryKey.Of(source.Language, target.Language, source.Text, previous, next)
            : Id.Length > 0 ? Id
            : EntryKey.OfMachine(source.Language, target.Language, source.Text, Property(TmxNames.Provider));
        return new MemoryEntry(
            key,
            source.Language,
            target.Language,
            source.Text,
            target.Text,
            Property(TmxNames.Provider),
            Property(TmxNames.Article)
        )
        {
            Origin = origin,
            Model = Property(TmxNames.Model),
            State = Enum.TryParse<SegmentState>(Property(TmxNames.State), ignoreCase: true, out var state)
                ? state
                : SegmentState.Translated,
            Previous = previous,
            Next = next,
            Given = Given(),
            Author = Attribute(target, "changeid") ?? Attribute(target, "creationid") ?? "",
            Note = _note,
            Created = TmxNames.Date(Attribute(target, "creationdate")),
            Changed = TmxNames.Date(Attribute(target, "changedate")),
            Used = int.TryParse(_attributes.GetValueOrDefault("usagecount"), CultureInfo.InvariantCulture, out var used)
                ? Math.Max(0, used)
                : 0,
        };
    }

    // A variant's own attributes say more than its unit's.
    private string? Attribute(TmxVariant variant, string name) =>
        variant.Attributes.GetValueOrDefault(name) ?? _attributes.GetValueOrDefault(name);

    private string Property(string type) => _properties.GetValueOrDefault(type, "");

    private ImmutableArray<LexicalConstraint> Given()
    {
        try
        {
            return InlineTextJson.Given(_properties.GetValueOrDefault(TmxNames.Given));
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private void Variant(XmlReader reader)
    {
        var name = reader.GetAttribute("lang", TmxNames.Xml) ?? reader.GetAttribute("lang");
        if (!LanguageTag.TryParse(name, out var language))
            throw new BrokenEntryException("tmx-language", name);
        if (reader.IsEmptyElement)
            throw new BrokenEntryException("tmx-variants", name);

        InlineText? text = null;
        var attributes = new Dictionary<string, string>();
        while (reader.MoveToNextAttribute())
            attributes[reader.LocalName] = reader.Value;
        reader.MoveToElement();
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName == "seg")
                text = new TmxSegReader(_text).Read(reader);
            else
                Remark(reader);
        }

        reader.Read();
        _variants.Add(
            new TmxVariant(language, text ?? throw new BrokenEntryException("tmx-variants", name), attributes)
        );
    }

    private void Remark(XmlReader reader)
    {
        var (name, type) = (reader.LocalName, reader.GetAttribute("type"));
        var value = _text.Read(reader);
        if (name == "prop" && type is not null)
            _properties[type] = value;
        else if (name == "note")
            _note = _note.Length == 0 ? value : $"{_note}\n{value}";
    }
}
