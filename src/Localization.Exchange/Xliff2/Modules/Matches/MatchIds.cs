using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Matches;

/// <summary>The ids of candidates are unique in their unit.</summary>
internal sealed class MatchIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.1 Translation Candidates: id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants(ModuleNames.Matches + "matches")
            .SelectMany(m => m.Elements(ModuleNames.Matches + "match").Repeated("id-repeated"));
}
