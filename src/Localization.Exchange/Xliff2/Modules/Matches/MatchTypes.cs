using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Matches;

/// <summary>A subtype of a candidate needs a type.</summary>
internal sealed class MatchTypes : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.1 Translation Candidates: subType";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants(ModuleNames.Matches + "match")
            .Where(m => m.Has("subType") && !m.Has("type"))
            .Select(m => new Fault(m, "type-missing", m.Value("subType")!));
}
