using Localization.Editions.Html;
using Localization.Editions.Labels;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Localization.Editions.Tests;

/// <summary>The real words of the pages.</summary>
internal static class Localizers
{
    private static readonly ResourceManagerStringLocalizerFactory Factory = new(
        Options.Create(new LocalizationOptions()),
        NullLoggerFactory.Instance
    );

    public static IStringLocalizer<EditionLabels> Labels { get; } = new StringLocalizer<EditionLabels>(Factory);

    public static IStringLocalizer<IssueMessages> Issues { get; } = new StringLocalizer<IssueMessages>(Factory);

    public static BilingualHtmlEdition Bilingual { get; } = new(Labels, Issues);
}
