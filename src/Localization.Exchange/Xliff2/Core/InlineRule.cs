namespace Localization.Exchange.Xliff2.Core;

/// <summary>A rule on each inline element.</summary>
internal abstract class InlineRule : ScopeRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Fault> Check(TextScope scope) =>
        scope.Sides.SelectMany(s => s).SelectMany(e => Check(e, scope));

    /// <summary>The places where an inline element breaks the rule.</summary>
    protected abstract IEnumerable<Fault> Check(XElement element, TextScope scope);
}
