using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Matches;

/// <summary>The annotation of a candidate's text has no reference.</summary>
internal sealed class MatchAnnotations : InlineRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §5.1 Translation Candidate Annotation";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope) =>
        element.Value("type") == "mtc:match" && element.Has("ref") ? [new Fault(element, "match-annotation")] : [];
}
