namespace Localization.Review.Texts;

/// <summary>Names the resources of the desk's words: <c>DeskTexts.resx</c> (English) and <c>DeskTexts.es.resx</c>. For
/// <c>IStringLocalizer&lt;DeskTexts&gt;</c>.</summary>
public sealed class DeskTexts
{
    private DeskTexts() { }
}
