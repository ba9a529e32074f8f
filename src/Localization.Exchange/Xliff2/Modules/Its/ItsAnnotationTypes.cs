using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>The type of an ITS annotation is <c>its:generic</c>.</summary>
internal sealed class ItsAnnotationTypes : InlineRule
{
    private static readonly XName[] Generic =
    [
        .. new[]
        {
            "locQualityIssuesRef",
            "locQualityRatingScore",
            "locQualityRatingVote",
            "taIdentRef",
            "taSource",
            "taIdent",
            "taClassRef",
            "mtConfidence",
            "provenanceRecordsRef",
            "allowedCharacters",
            "localeFilterList",
        }.Select(n => ModuleNames.Its + n),
        ModuleNames.ItsModule + "domains",
        ModuleNames.ItsModule + "lang",
    ];

    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §5.8 ITS: annotations";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope) =>
        element.Is("mrk", "sm")
        && element.Value("type") is { } type and not "its:generic"
        && Array.Exists(Generic, g => element.Attribute(g) is not null)
            ? [new Fault(element, "its-type", type)]
            : [];
}
