namespace Localization.Exchange.Xliff2.Core;

/// <summary>A rule on each unit and translation candidate.</summary>
internal abstract class ScopeRule : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public abstract string Section { get; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) => document.Scopes.SelectMany(Check);

    /// <summary>The places where a scope breaks the rule.</summary>
    protected abstract IEnumerable<Fault> Check(TextScope scope);
}
