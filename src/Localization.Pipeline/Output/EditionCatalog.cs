using System.Collections.Immutable;
using Localization.Articles;
using Localization.Editions;
using Localization.Editions.Docx;
using Localization.Editions.Epub;
using Localization.Editions.Html;
using Localization.Editions.Json;
using Localization.Editions.Labels;
using Localization.Editions.Markdown;
using Localization.Editions.Reading;
using Localization.Editions.Xliff;
using Microsoft.Extensions.Localization;

namespace Localization.Pipeline.Output;

/// <summary>The editions that can be asked for, by name.</summary>
public static class EditionCatalog
{
    /// <summary>What is written where nothing else is asked for.</summary>
    public static readonly ImmutableArray<string> Default = ["html", "source"];

    /// <summary>All names, in the order in which editions are listed.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "html",
        "source",
        "page",
        "markdown",
        "markdown-table",
        "docx",
        "epub",
        "pdf",
        "xliff",
        "xliff1",
        "tmx",
        "json",
    ];

    /// <summary>The editions of that names, in the order of <see cref="Names"/>.</summary>
    /// <param name="names">The names.</param>
    /// <param name="labels">The words of editions.</param>
    /// <param name="issues">What issues mean.</param>
    /// <param name="branding">How the house looks.</param>
    /// <exception cref="SettingsException">There is no such edition (<c>edition-unknown</c>), or it needs a browser
    /// that is not there (<c>pdf-browser</c>).</exception>
    public static ImmutableArray<(EditionKind Kind, IEditionWriter Writer)> Of(
        IEnumerable<string> names,
        IStringLocalizer<EditionLabels> labels,
        IStringLocalizer<IssueMessages> issues,
        Branding branding
    )
    {
        var asked = names.Select(n => n.Trim().ToLowerInvariant()).Where(n => n.Length > 0).ToHashSet();
        if (asked.FirstOrDefault(n => !Names.Contains(n)) is { } unknown)
            throw new SettingsException("edition-unknown", unknown, string.Join(", ", Names));
        return [.. Names.Where(asked.Contains).Select(Writer)];

        (EditionKind, IEditionWriter) Writer(string name) =>
            name switch
            {
                "html" => (EditionKind.Bilingual, new BilingualHtmlEdition(labels, issues, branding)),
                "source" => (EditionKind.Translation, new SourceFormatEdition(new ArticleFormats().Of)),
                "page" => (EditionKind.Reading, new ReadingHtmlEdition(labels, branding)),
                "markdown" => (EditionKind.Markdown, new MarkdownEdition(labels, asTable: false)),
                "markdown-table" => (EditionKind.MarkdownTable, new MarkdownEdition(labels, asTable: true)),
                "docx" => (EditionKind.Docx, new DocxEdition(labels, issues)),
                "epub" => (EditionKind.Epub, new EpubEdition(labels)),
                "pdf" => (
                    EditionKind.Pdf,
                    new PdfEdition(
                        new BilingualHtmlEdition(labels, issues, branding),
                        PdfEdition.FindBrowser() ?? throw new SettingsException("pdf-browser")
                    )
                ),
                "xliff" => (EditionKind.Xliff, new Xliff2Edition(issues)),
                "xliff1" => (EditionKind.Xliff1, new Xliff1Edition(issues)),
                "tmx" => (EditionKind.Tmx, new TmxEdition()),
                _ => (EditionKind.Json, new JsonEdition()),
            };
    }
}
