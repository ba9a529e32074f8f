namespace Localization.Editions.Html;

/// <summary>What a page says of itself.</summary>
/// <param name="Language">The language of the page as a whole.</param>
/// <param name="Title">Its title.</param>
internal sealed record PageHead(string Language, string Title)
{
    /// <summary>Its style sheet.</summary>
    public string Styles { get; init; } = "";

    /// <summary>Its script, which only adds to what can be read without it; empty for none.</summary>
    public string Script { get; init; } = "";

    /// <summary>This program's own elements for its head, such as metadata.</summary>
    public string Markup { get; init; } = "";
}
