using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A start code and its end code have the same editing hints. A sequence that the start code begins goes on at
/// the end code.</summary>
internal sealed class PairedHints : ScopeRule
{
    private static readonly string[] Hints = ["canCopy", "canDelete", "canOverlap", "canReorder"];

    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.2.3 ec";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope) => scope.Sides.SelectMany(Check);

    private static IEnumerable<Fault> Check(IReadOnlyList<XElement> side)
    {
        var starts = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var code in side)
        {
            if (code.Is("sc"))
                starts[code.Value("id") ?? ""] = code;
            if (
                !code.Is("ec")
                || code.Value("isolated") == "yes"
                || !starts.TryGetValue(code.Value("startRef") ?? "", out var start)
            )
                continue;
            foreach (var hint in Hints)
            {
                var expected = start.Value(hint) is { } value
                    ? value == "firstNo"
                        ? "no"
                        : value
                    : "yes";
                if ((code.Value(hint) ?? "yes") != expected)
                    yield return new Fault(code, "hint-differs", hint, expected);
            }
        }
    }
}
