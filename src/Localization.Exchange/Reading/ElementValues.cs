namespace Localization.Exchange.Reading;

/// <summary>Short access to the values of attributes.</summary>
internal static class ElementValues
{
    /// <summary>The value of an attribute without a namespace; null where it is missing.</summary>
    public static string? Value(this XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>Whether an element has an attribute without a namespace.</summary>
    public static bool Has(this XElement element, string name) => element.Attribute(name) is not null;

    /// <summary>Whether the element has one of these names, without its namespace.</summary>
    public static bool Is(this XElement element, params ReadOnlySpan<string> names) =>
        names.Contains(element.Name.LocalName);

    /// <summary>The faults of elements whose key occurs before.</summary>
    public static IEnumerable<Fault> Repeated(this IEnumerable<XElement> elements, string code, string attribute = "id")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (element.Value(attribute) is { } value && !seen.Add(value))
                yield return new Fault(element, code, element.Name.LocalName, value);
        }
    }
}
