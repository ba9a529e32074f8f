namespace Localization.Editions.Html;

/// <summary>The colours and letters that all pages of this program share, for pages that are no editions.</summary>
public static class HousePalette
{
    /// <summary>A style sheet: variables alone.</summary>
    public static string Styles => Page.Palette;
}
