using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>Sub-flows are units of the same file, and those of a paired code come in twos.</summary>
internal sealed class SubFlows : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 subFlows, subFlowsStart, subFlowsEnd";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        var units = document.Files.ToDictionary(
            f => f,
            f => f.Descendants(document.Core + "unit").Select(u => u.Value("id")).ToHashSet(StringComparer.Ordinal)
        );
        foreach (var scope in document.Scopes)
        {
            var known = units[scope.Element.Ancestors(document.Core + "file").Last()];
            foreach (var code in scope.Sides.SelectMany(s => s))
            {
                foreach (var name in new[] { "subFlows", "subFlowsStart", "subFlowsEnd" })
                {
                    var missing = code.Value(name)
                        ?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        .FirstOrDefault(id => !known.Contains(id));
                    if (missing is not null)
                        yield return new Fault(code, "subflow-missing", name, missing);
                }

                if (code.Has("subFlowsStart") != code.Has("subFlowsEnd"))
                    yield return new Fault(code, "pair-incomplete", "subFlowsStart", "subFlowsEnd");
            }
        }
    }
}
