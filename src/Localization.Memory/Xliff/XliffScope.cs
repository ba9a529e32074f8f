using System.Xml.Linq;

namespace Localization.Memory.Xliff;

/// <summary>What the root and the file say of the units in them.</summary>
internal sealed class XliffScope
{
    private readonly XliffPhases _phases = new();

    /// <summary>The language of the sources; null where none is named.</summary>
    public string? Source { get; private set; }

    /// <summary>The language of the targets; null where none is named.</summary>
    public string? Target { get; private set; }

    /// <summary>What the first file was made from; empty for none.</summary>
    public string Original { get; private set; } = "";

    /// <summary>Keeps what an element says.</summary>
    /// <returns>Whether it is not a unit.</returns>
    public bool Take(XElement element)
    {
        if (_phases.Take(element))
            return true;
        if (element.Name.LocalName is not ("xliff" or "file"))
            return false;
        Source = Value(element, "srcLang", "source-language") ?? Source;
        Target = Value(element, "trgLang", "target-language") ?? Target;
        if (Original.Length == 0 && element.Name.LocalName == "file")
            Original = element.Attribute("original")?.Value ?? "";
        return true;
    }

    /// <summary>All segments of a unit.</summary>
    /// <exception cref="Tmx.BrokenEntryException">It has no source.</exception>
    public IEnumerable<XliffSegment> All(XElement unit) => XliffUnit.All(unit).Select(s => _phases.Named(s, unit));

    private static string? Value(XElement element, string name, string old) =>
        element.Attribute(name)?.Value ?? element.Attribute(old)?.Value;
}
