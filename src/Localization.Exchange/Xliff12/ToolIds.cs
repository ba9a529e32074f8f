using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>A tool that is named is in the header.</summary>
internal sealed class ToolIds : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.3 tool-id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document)
    {
        foreach (var file in document.Elements(document.Name.Namespace + "file"))
        {
            var tools = file.Elements(document.Name.Namespace + "header")
                .Elements(document.Name.Namespace + "tool")
                .ToList();
            foreach (var fault in tools.Repeated("id-repeated", "tool-id"))
                yield return fault;
            var known = tools.Select(t => t.Value("tool-id")).ToHashSet(StringComparer.Ordinal);
            foreach (var user in file.DescendantsAndSelf().Where(e => e.Is("file", "phase", "alt-trans")))
            {
                if (user.Value("tool-id") is { } id && !known.Contains(id))
                    yield return new Fault(user, "reference-missing", id);
            }
        }
    }
}
