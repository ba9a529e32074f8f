using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A reference inside the document has the form of a fragment identifier and names what exists.</summary>
internal sealed partial class FragmentIdentifiers : IRule<Xliff2Document>
{
    // The prefixes that the standard gives to its modules.
    private static readonly FrozenDictionary<string, XNamespace> Known = new Dictionary<string, XNamespace>
    {
        ["gls"] = ModuleNames.Glossary,
        ["mtc"] = ModuleNames.Matches,
        ["mda"] = ModuleNames.Metadata,
        ["res"] = ModuleNames.Resources,
        ["slr"] = ModuleNames.Sizes,
        ["val"] = ModuleNames.Validation,
        ["ctr"] = ModuleNames.ChangeTracking,
        ["its"] = ModuleNames.Its,
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §3 Fragment Identification";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        var prefixes = document
            .Root.DescendantsAndSelf()
            .Attributes()
            .Where(a => a.IsNamespaceDeclaration)
            .ToLookup(a => a.Name.LocalName, a => (XNamespace)a.Value);
        var places = document
            .Files.SelectMany(f => f.Descendants().Where(e => e.Is("group", "unit")).Select(e => (File: f, Place: e)))
            .ToLookup(p => (p.File, p.Place.Name.LocalName[..1], p.Place.Value("id")), p => p.Place);
        foreach (var scope in document.Scopes.Where(s => s.IsUnit))
        {
            var notes = scope.Element.Elements(document.Core + "notes").Elements(document.Core + "note");
            foreach (var mark in scope.Sides.SelectMany(s => s).Concat(notes))
            {
                if (mark.Value("ref") is not { Length: > 0 } reference || reference[0] != '#')
                    continue;
                if (!Form().IsMatch(reference))
                    yield return new Fault(mark, "fragment-form", reference);
                else if (PrefixOf(reference) is { } prefix && !Known.ContainsKey(prefix) && !prefixes.Contains(prefix))
                    yield return new Fault(mark, "fragment-prefix", reference, prefix);
                else if (!Exists(document, places, scope, reference))
                    yield return new Fault(mark, "fragment-missing", reference);
            }
        }
    }

    private static bool HasId(XElement place, XNamespace module, string id) =>
        place
            .AncestorsAndSelf()
            .Last(a => a.Is("file", "unit"))
            .Descendants()
            .Any(e => e.Name.Namespace == module && (e.Value("id") ?? e.Attribute(XNamespace.Xml + "id")?.Value) == id);

    // A prefix of one letter is a selector of the core.
    private static string? PrefixOf(string reference)
    {
        var selector = reference[(reference.LastIndexOfAny(['/', '#']) + 1)..];
        var cut = selector.IndexOf('=', StringComparison.Ordinal);
        return cut > 1 ? selector[..cut] : null;
    }

    private static bool Exists(
        Xliff2Document document,
        ILookup<(XElement, string, string?), XElement> places,
        TextScope scope,
        string reference
    )
    {
        XElement? place = scope.Element;
        foreach (var selector in reference[1..].TrimStart('/').Split('/'))
        {
            var cut = selector.IndexOf('=', StringComparison.Ordinal);
            var (kind, id) = (cut < 0 ? "" : selector[..cut], selector[(cut + 1)..]);
            if (place is null)
                return false;
            var file = place.AncestorsAndSelf(document.Core + "file").LastOrDefault();
            place = kind switch
            {
                "f" => document.Files.FirstOrDefault(f => f.Value("id") == id),
                "g" or "u" => file is null ? null : places[(file, kind, id)].FirstOrDefault(),
                "n" => place.Elements(document.Core + "notes").Elements().FirstOrDefault(n => n.Value("id") == id),
                "d" => place
                    .Elements(document.Core + "originalData")
                    .Elements()
                    .FirstOrDefault(n => n.Value("id") == id),
                "" or "t" => place
                    .Elements()
                    .Where(e => e.Is("segment", "ignorable"))
                    .DescendantsAndSelf()
                    .FirstOrDefault(e => e.Value("id") == id),
                // The ids of extensions are theirs.
                _ => !Known.TryGetValue(kind, out var module) || HasId(place, module, id) ? place : null,
            };
        }

        return place is not null;
    }

    [GeneratedRegex(
        @"^#/?((f=[^/=]+/?)?(g=[^/=]+/?)?(u=[^/=]+/?)?([nd]=[^/=]+|t=[^/=]+|[^/=]+|[^/=]{2,}=[^/=]+)?)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();
}
