using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Matches;

/// <summary>A candidate names the text of its unit that it translates.</summary>
internal sealed class MatchReferences : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.1 Translation Candidates: ref";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants(ModuleNames.Matches + "match")
            .Where(m => m.Value("ref") is { } reference && !ModuleNames.NamesText(m, reference))
            .Select(m => new Fault(m, "reference-missing", m.Value("ref")!));
}
