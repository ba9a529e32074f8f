using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>An inline element of a target has the id of the element in its source that it represents, or one of its
/// own.</summary>
internal sealed class TargetIds : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 id";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope)
    {
        foreach (var fault in scope.Target.Repeated("id-repeated"))
            yield return fault;

        var taken = (scope.IsUnit ? scope.Parts.Concat(scope.Source) : scope.Source)
            .Select(e => e.Value("id"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var part in scope.Parts)
        {
            var kinds = scope.Inline(part, "source").Where(e => e.Has("id")).ToLookup(e => e.Value("id"), Kind);
            foreach (var code in scope.Inline(part, "target"))
            {
                if (code.Value("id") is { } id && taken.Contains(id) && !kinds[id].Contains(Kind(code)))
                    yield return new Fault(code, "target-id", code.Name.LocalName, id);
            }
        }
    }

    // A pair of codes or marks may be written as one element or as two.
    private static string Kind(XElement code) =>
        code.Name.LocalName switch
        {
            "sc" => "pc",
            "sm" => "mrk",
            var name => name,
        };
}
