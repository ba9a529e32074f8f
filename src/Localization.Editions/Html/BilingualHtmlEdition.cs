using System.Globalization;
using System.Text;
using Localization.Editions.Labels;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Html;

/// <summary>The bilingual edition: one page that needs nothing from elsewhere, source and translation side by side,
/// segment by segment. In: a translated article. Out: <c>bilingual.html</c>.</summary>
/// <param name="labels">The words of the page.</param>
/// <param name="issues">What quality issues mean.</param>
/// <param name="branding">How the house looks; null for the usual.</param>
public sealed class BilingualHtmlEdition(
    IStringLocalizer<EditionLabels> labels,
    IStringLocalizer<IssueMessages> issues,
    Branding? branding = null
) : IEditionWriter
{
    /// <summary>How many segments of one row can light up their partners: each takes a rule of the style sheet, and no
    /// table for readers has more cells.</summary>
    private const int MostPairs = 400;

    private readonly Branding _branding = branding ?? Branding.Default;

    /// <inheritdoc/>
    public string FileName(TranslatedArticle article) => "bilingual.html";

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        using var page = new MemoryStream();
        Write(article, page);
        return page.ToArray();
    }

    /// <inheritdoc/>
    public void Write(TranslatedArticle article, Stream output)
    {
        ArgumentNullException.ThrowIfNull(article);
        var source = new Chrome(labels, issues, article.SourceLanguage.Language);
        var target = new Chrome(labels, issues, article.TargetLanguage.Language);
        var rows = RowBuilder.Rows(article);
        var pairs = rows.Count == 0 ? 0 : rows.Max(r => r.Segments.Count());
        Page.Write(
            output,
            new PageHead(
                article.SourceLanguage.Value,
                $"{ArticleTitles.Source(article)} · {ArticleTitles.Target(article)}"
            )
            {
                Styles = _branding.Styles("bilingual.css") + PairRules(Math.Min(pairs, MostPairs)),
                Script = Page.Resource("bilingual.js"),
                Markup = StructuredData.OfBoth(article, _branding),
            },
            body =>
            {
                _branding.WriteLogo(body);
                new ViewSwitch(body, source, target).Write();
                new BilingualHeader(body, article, source, target).Write();
                body.Open("main").Line();
                var writer = new RowWriter(body, article, source, target);
                foreach (var row in rows)
                    writer.Write(row);
                body.Close("main").Line();
                _branding.WriteFooter(body);
            }
        );
    }

    /// <summary>Lights up both of a pair when either is pointed at or focused. A rule for each place in a row does what
    /// would take a script otherwise.</summary>
    private static string PairRules(int count)
    {
        if (count == 0)
            return "";
        var rules = new StringBuilder();
        for (var i = 0; i < count; i++)
            rules.Append(
                CultureInfo.InvariantCulture,
                $"{(i > 0 ? ",\n" : "")}.row:has(.p{i}:hover, .p{i}:focus) .p{i}"
            );
        return rules
            .Append(" { background: var(--pair); box-shadow: 0.18em 0 0 var(--pair), -0.18em 0 0 var(--pair); }\n")
            .ToString();
    }
}
