using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A final target has every code of its source that may not be deleted.</summary>
internal sealed class KeptCodes : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 canDelete";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope)
    {
        foreach (var part in scope.Parts.Where(p => p.Value("state") == "final"))
        {
            if (scope.Side(part, "target") is not { } target)
                continue;
            var kept = scope.Inline(part, "target").Select(Key).ToHashSet();
            foreach (var code in scope.Inline(part, "source"))
            {
                if (code.Value("canDelete") == "no" && !kept.Contains(Key(code)))
                    yield return new Fault(target, "code-deleted", code.Name.LocalName, Key(code));
            }
        }
    }

    private static string Key(XElement code) => code.Value("id") ?? $"/{code.Value("startRef")}";
}
