namespace Localization.Articles.Markup;

/// <summary>A piece of an HTML or XML file. The tokens of a file, one after the other, are the file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The index after it.</param>
/// <param name="Name">The name of a tag, of HTML in lower case; empty for any other.</param>
/// <param name="Attributes">The attributes of a tag that opens.</param>
internal sealed record MarkupToken(
    MarkupTokenKind Kind,
    int Start,
    int End,
    string Name,
    IReadOnlyList<MarkupAttribute> Attributes
)
{
    /// <summary>The attribute of that name, or null.</summary>
    public MarkupAttribute? Attribute(string name) => Attributes.FirstOrDefault(a => a.Name == name);

    /// <summary>Whether a tag opens and closes at once, as those of XML do that end in <c>/&gt;</c>.</summary>
    public bool IsEmpty { get; init; }
}
