using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>An XLIFF 2.x document with its scopes of inline codes.</summary>
internal sealed class Xliff2Document
{
    /// <summary>The namespace of XLIFF 2.0 and 2.1.</summary>
    public const string Namespace20 = "urn:oasis:names:tc:xliff:document:2.0";

    /// <summary>The namespace of XLIFF 2.2.</summary>
    public const string Namespace22 = "urn:oasis:names:tc:xliff:document:2.2";

    /// <summary>The namespace of translation candidates.</summary>
    public static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";

    public Xliff2Document(XElement root)
    {
        Root = root;
        Core = root.Name.Namespace;
        Files = [.. root.Elements(Core + "file")];
        Units = [.. Files.SelectMany(f => f.Descendants(Core + "unit"))];
        Scopes =
        [
            .. Units.Select(u => new TextScope(u, Core)),
            .. Units.Elements(Matches + "matches").Elements(Matches + "match").Select(m => new TextScope(m, Core)),
        ];
    }

    /// <summary>The element <c>xliff</c>.</summary>
    public XElement Root { get; }

    /// <summary>The namespace of the core.</summary>
    public XNamespace Core { get; }

    /// <summary>The files.</summary>
    public IReadOnlyList<XElement> Files { get; }

    /// <summary>The units of all files.</summary>
    public IReadOnlyList<XElement> Units { get; }

    /// <summary>The units and the translation candidates.</summary>
    public IReadOnlyList<TextScope> Scopes { get; }

    /// <summary>Elements of the core with a name.</summary>
    public IEnumerable<XElement> All(string name) => Root.Descendants(Core + name);

    /// <summary>The version that the document declares.</summary>
    public string Version => Root.Value("version") ?? "2.1";
}
