using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A copied code names a code of the unit that has no original data and may be copied.</summary>
internal sealed class Copies : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 copyOf";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope)
    {
        var codes = scope.Source.Concat(scope.Target).Where(e => e.Has("id")).ToLookup(e => e.Value("id"));
        foreach (var copy in scope.Source.Concat(scope.Target).Where(e => e.Has("copyOf")))
        {
            var id = copy.Value("copyOf")!;
            if (HasData(copy))
                yield return new Fault(copy, "copy-with-data", id);
            else if (!codes[id].Any())
                yield return new Fault(copy, "copy-of-nothing", id);
            else if (codes[id].Any(HasData))
                yield return new Fault(copy, "copy-of-data", id);
            else if (codes[id].Any(c => c.Value("canCopy") == "no"))
                yield return new Fault(copy, "copy-forbidden", id);
        }
    }

    private static bool HasData(XElement code) =>
        code.Has("dataRef") || code.Has("dataRefStart") || code.Has("dataRefEnd");
}
