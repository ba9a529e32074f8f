using System.Collections.Frozen;

namespace Localization.Exchange.Grammar;

/// <summary>The elements and attributes of a standard, read from a <c>.grammar</c> file: a line
/// <c>prefix = namespace</c> for each namespace, <c>§ section</c> before the elements of a section, and for each
/// element <c>name | attributes | children</c>, where <c>*</c> represents the attributes of any other namespace, and
/// <c>*fs,slr</c> for those of these modules. A line that begins with <c>@prefix</c> lists the attributes that a module
/// adds to other elements.</summary>
internal sealed class ElementGrammar
{
    private readonly FrozenDictionary<string, string> _prefixes;
    private readonly FrozenDictionary<string, ElementShape> _shapes;

    private ElementGrammar(Dictionary<string, string> prefixes, Dictionary<string, ElementShape> shapes)
    {
        _prefixes = prefixes.ToFrozenDictionary();
        _shapes = shapes.ToFrozenDictionary();
    }

    /// <summary>Reads a grammar of this assembly.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="replacements">Names of the grammar's namespaces and the section's standard, such as the version, to
    /// set for <c>{name}</c>.</param>
    public static ElementGrammar Load(string file, params (string Name, string Value)[] replacements)
    {
        using var stream = typeof(ElementGrammar).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        foreach (var (name, value) in replacements)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);

        var prefixes = new Dictionary<string, string> { [XNamespace.Xml.NamespaceName] = "xml:" };
        var shapes = new Dictionary<string, ElementShape>();
        var section = "";
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = line.Split('|', 3);
            if (line[0] == '§')
                section = line[1..].Trim();
            else if (parts.Length == 1)
                prefixes[After(line, '=')] = Before(line, '=') is "core" ? "" : $"{Before(line, '=')}:";
            else
                shapes[parts[0].Trim()] = ElementShape.Parse(
                    $"{section} {parts[0].Trim()}",
                    parts[1],
                    parts.Length > 2 ? parts[2].Trim() : ""
                );
        }

        return new ElementGrammar(prefixes, shapes);
    }

    /// <summary>The name of an element or attribute in the grammar; null where its namespace is unknown.</summary>
    public string? NameOf(XName name, bool isAttribute = false) =>
        isAttribute && name.Namespace == XNamespace.None ? name.LocalName
        : _prefixes.TryGetValue(name.NamespaceName, out var prefix) ? prefix + name.LocalName
        : null;

    /// <summary>What an element may hold; null where the grammar has no such element.</summary>
    public ElementShape? ShapeOf(string name) => _shapes.GetValueOrDefault(name);

    /// <summary>The attribute that a module adds to other elements; null where it has no such attribute.</summary>
    /// <param name="name">The name with its prefix.</param>
    /// <param name="isModule">Whether the grammar lists the attributes of that module.</param>
    public AttributeShape? Added(string name, out bool isModule)
    {
        var module = ShapeOf($"@{Before(name, ':')}");
        isModule = module is { IsOpen: false };
        return module?.Attributes.GetValueOrDefault(After(name, ':'));
    }

    private static string Before(string text, char mark) => text.Split(mark, 2)[0].Trim();

    private static string After(string text, char mark) => text.Split(mark, 2)[^1].Trim();
}
