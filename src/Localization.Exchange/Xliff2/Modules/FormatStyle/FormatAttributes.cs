using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.FormatStyle;

/// <summary>A format is on an end code only where that is isolated, and sub-formats need a
/// format and are pairs.</summary>
internal sealed class FormatAttributes : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.3 Format Style: fs, subFs";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var element in document.Root.DescendantsAndSelf().Where(e => e.Name.Namespace == document.Core))
        {
            var hasFormat = element.Attribute(ModuleNames.Formats + "fs") is not null;
            var sub = element.Attribute(ModuleNames.Formats + "subFs")?.Value;
            var hasSub = sub is not null;
            if (hasSub && !hasFormat)
                yield return new Fault(element, "format-missing");
            if (sub?.Contains(',', StringComparison.Ordinal) == false)
                yield return new Fault(element, "format-pairs", sub);
            if ((hasFormat || hasSub) && element.Is("ec") && element.Value("isolated") != "yes")
                yield return new Fault(element, "format-on-end");
        }
    }
}
