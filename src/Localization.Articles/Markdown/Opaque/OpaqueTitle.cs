namespace Localization.Articles.Markdown.Opaque;

/// <summary>A text that readers see in a stretch that is otherwise code: a caption, a title.</summary>
/// <param name="Start">Where it begins in the document.</param>
/// <param name="End">After its last character.</param>
/// <param name="Text">What it says.</param>
/// <param name="Name">The name of the parameter, in small letters; <c>title</c> where it has none.</param>
/// <param name="Escape">How it is written; see <see cref="OpaqueEscape"/>.</param>
internal sealed record OpaqueTitle(int Start, int End, string Text, string Name, string Escape)
{
    /// <summary>The name of a title above a body: that of a directive, an admonition, a tab.</summary>
    public const string Heading = "heading";
}
