using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The ids of segments, ignorables and inline elements of sources are unique in their unit.</summary>
internal sealed class UniqueSourceIds : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 id";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope) =>
        (scope.IsUnit ? scope.Parts.Concat(scope.Source) : scope.Source).Repeated("id-repeated");
}
