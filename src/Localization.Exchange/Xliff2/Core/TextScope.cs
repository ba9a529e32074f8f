using System.Globalization;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>What shares the ids of inline codes: a unit, or a translation candidate.</summary>
internal sealed class TextScope
{
    private readonly XNamespace _core;

    public TextScope(XElement element, XNamespace core)
    {
        _core = core;
        Element = element;
        IsUnit = element.Name == core + "unit";
        Parts = IsUnit
            ? [.. element.Elements().Where(e => e.Name.Namespace == core && e.Is("segment", "ignorable"))]
            : [element];
        Source = [.. Parts.SelectMany(p => Inline(p, "source"))];
        Target =
        [
            .. Parts
                .Select((p, i) => (Part: p, Order: OrderOf(p, i)))
                .OrderBy(p => p.Order)
                .SelectMany(p => Inline(p.Part, "target")),
        ];
        Data = element
            .Elements(core + "originalData")
            .Elements(core + "data")
            .Select(d => d.Value("id") ?? "")
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The unit or candidate.</summary>
    public XElement Element { get; }

    /// <summary>Whether it is a unit.</summary>
    public bool IsUnit { get; }

    /// <summary>What holds a source and a target each.</summary>
    public IReadOnlyList<XElement> Parts { get; }

    /// <summary>The inline elements of all sources, in order.</summary>
    public IReadOnlyList<XElement> Source { get; }

    /// <summary>The inline elements of all targets, in the order of the translation.</summary>
    public IReadOnlyList<XElement> Target { get; }

    /// <summary>The ids of the original data.</summary>
    public IReadOnlySet<string> Data { get; }

    /// <summary>Whether a side holds all its text: while a segment has no target, the other half of a pair may be
    /// missing from the translation.</summary>
    public bool IsWhole(IReadOnlyList<XElement> side) =>
        side == Source || Parts.All(p => p.Is("ignorable") || Side(p, "target") is not null);

    /// <summary>Both sides, each apart.</summary>
    public IEnumerable<IReadOnlyList<XElement>> Sides => [Source, Target];

    /// <summary>The source or target of a part.</summary>
    public XElement? Side(XElement part, string name) => part.Element(_core + name);

    /// <summary>The inline elements of a part's source or target, in order.</summary>
    public IEnumerable<XElement> Inline(XElement part, string side) =>
        Side(part, side)?.Descendants().Where(e => e.Name.Namespace == _core) ?? [];

    /// <summary>The place of a part in the translation, from 1.</summary>
    public int OrderOf(XElement part, int index) =>
        int.TryParse(
            Side(part, "target")?.Value("order"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var order
        )
            ? order
            : index + 1;
}
