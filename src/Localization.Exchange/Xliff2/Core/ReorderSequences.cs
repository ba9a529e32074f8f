using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A sequence that may not be reordered begins with <c>firstNo</c>, has no other code inside, and keeps its
/// order in the target.</summary>
internal sealed class ReorderSequences : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.7.2.5 Editing Hints";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope) =>
        scope.Sides.SelectMany(Beginnings).Concat(scope.Parts.SelectMany(p => Orders(scope, p)));

    private static IEnumerable<Fault> Beginnings(IReadOnlyList<XElement> side)
    {
        var hasBegun = false;
        var last = new Dictionary<XElement, XElement>();
        foreach (var code in side.Where(IsCode))
        {
            var before = last.GetValueOrDefault(code.Parent!);
            last[code.Parent!] = code;
            hasBegun |= code.Value("canReorder") == "firstNo";
            if (code.Value("canReorder") != "no")
                continue;
            if (!hasBegun)
                yield return new Fault(code, "sequence-start", Key(code));
            else if ((before ?? PairAround(code)) is { } previous && previous.Value("canReorder") is null or "yes")
                yield return new Fault(code, "sequence-broken", Key(code));
        }
    }

    private static IEnumerable<Fault> Orders(TextScope scope, XElement part)
    {
        if (scope.Side(part, "target") is not { } target)
            yield break;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in scope.Inline(part, "target").Where(IsCode))
            places.TryAdd(Key(code), places.Count);
        string? last = null;
        foreach (var code in scope.Inline(part, "source").Where(IsCode))
        {
            var hint = code.Value("canReorder");
            if (
                hint == "no"
                && last is not null
                && places.TryGetValue(last, out var before)
                && (!places.TryGetValue(Key(code), out var own) || own < before)
            )
                yield return new Fault(target, "sequence-changed", Key(code), last);
            last = hint is "no" or "firstNo" ? Key(code) : last;
        }
    }

    private static XElement? PairAround(XElement code) => code.Parent is { } parent && parent.Is("pc") ? parent : null;

    private static bool IsCode(XElement element) => element.Is("ph", "pc", "sc", "ec");

    private static string Key(XElement code) => code.Value("id") ?? $"/{code.Value("startRef")}";
}
