using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Localization.Memory.Stored;

namespace Localization.Memory.Tmx;

/// <summary>A <c>tu</c> (TMX 1.4b §3.2.9) as it is read: its attributes, properties and variants.</summary>
internal sealed class TmxUnit
{
    private readonly Dictionary<string, string> _attributes;
    private readonly Dictionary<string, string> _properties = [];
    private readonly List<TmxVariant> _variants = [];
    private string _note = "";

    /// <summary>Reads a <c>tu</c>.</summary>
    /// <exception cref="BrokenEntryException">A variant is broken.</exception>
    public TmxUnit(XElement unit)
    {
        _attributes = Attributes(unit);
        foreach (var child in unit.Elements())
        {
            if (child.Name.LocalName == "tuv")
                Variant(child);
            else
                Remark(child);
        }
    }

    /// <summary>The entries: one for each variant but the source.</summary>
    /// <param name="languages">Which pair is wanted.</param>
    /// <param name="header">The source language of the whole file; null where it is all or unknown.</param>
    public IEnumerable<MemoryEntry> Entries(TmxLanguages languages, LanguageTag? header)
    {
        var named = LanguageTag.TryParse(_attributes.GetValueOrDefault("srclang"), out var own) ? own : header;
        var wanted = languages.Source ?? named;
        var source = _variants.FindIndex(v => v.Language.Language == (wanted ?? languages.Usual)?.Language);
        if (source < 0 && wanted is null && _variants.Count > 0)
            source = 0;
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
            Confidence = Confidence(),
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

    // Empty where it has none.
    private string Id => _attributes.GetValueOrDefault("tuid", "");

    private string Property(string type) => _properties.GetValueOrDefault(type, "");

    private double? Confidence() =>
        double.TryParse(
            Property(TmxNames.Confidence),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var confidence
        ) && confidence is >= 0 and <= 1
            ? confidence
            : null;

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

    private static Dictionary<string, string> Attributes(XElement element)
    {
        var attributes = new Dictionary<string, string>();
        foreach (var attribute in element.Attributes())
            attributes[attribute.Name.LocalName] = attribute.Value;
        return attributes;
    }

    private void Variant(XElement variant)
    {
        var name = (variant.Attribute(XNamespace.Xml + "lang") ?? variant.Attribute("lang"))?.Value;
        if (!LanguageTag.TryParse(name, out var language))
            throw new BrokenEntryException("tmx-language", name);
        XElement? segment = null;
        foreach (var child in variant.Elements())
        {
            if (child.Name.LocalName == "seg")
                segment = child;
            else
                Remark(child);
        }

        _variants.Add(
            new TmxVariant(
                language,
                segment is null ? InlineText.Empty : new TmxSegReader().Read(segment),
                Attributes(variant)
            )
        );
    }

    private void Remark(XElement element)
    {
        if (element.Name.LocalName == "prop" && element.Attribute("type")?.Value is { } type)
            _properties[type] = element.Value;
        else if (element.Name.LocalName == "note")
            _note = _note.Length == 0 ? element.Value : $"{_note}\n{element.Value}";
    }
}
