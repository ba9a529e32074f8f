namespace Localization.Editions.Labels;

/// <summary>Names the resources of all words that editions add to an article: <c>EditionLabels.resx</c> (English) and
/// <c>EditionLabels.es.resx</c>. For <c>IStringLocalizer&lt;EditionLabels&gt;</c>.</summary>
public sealed class EditionLabels
{
    private EditionLabels() { }
}
