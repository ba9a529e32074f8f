using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2;

/// <summary>The namespaces of the modules.</summary>
internal static class ModuleNames
{
    public static readonly XNamespace Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";
    public static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";
    public static readonly XNamespace Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";
    public static readonly XNamespace Resources = "urn:oasis:names:tc:xliff:resourcedata:2.0";
    public static readonly XNamespace Sizes = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
    public static readonly XNamespace Validation = "urn:oasis:names:tc:xliff:validation:2.0";
    public static readonly XNamespace Formats = "urn:oasis:names:tc:xliff:fs:2.0";
    public static readonly XNamespace Its = "http://www.w3.org/2005/11/its";
    public static readonly XNamespace ItsModule = "urn:oasis:names:tc:xliff:itsm:2.1";
    public static readonly XNamespace ChangeTracking = "urn:oasis:names:tc:xliff:changetracking:2.0";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlySet<XNamespace> All = new HashSet<XNamespace>
    {
        Glossary,
        Matches,
        Metadata,
        Resources,
        Sizes,
        Validation,
        Formats,
        Its,
        ItsModule,
        ChangeTracking,
    };

    /// <summary>Whether a reference such as <c>#1</c>, <c>1</c> or <c>#t=1</c> names text of the unit around an
    /// element.</summary>
    public static bool NamesText(XElement element, string reference)
    {
        var id = reference[(reference.LastIndexOfAny(['#', '/', '=']) + 1)..];
        return element.Ancestors().FirstOrDefault(e => e.Is("unit")) is not { } unit
            || unit.Elements()
                .Where(e => e.Is("segment", "ignorable"))
                .DescendantsAndSelf()
                .Any(e => e.Value("id") == id);
    }
}
