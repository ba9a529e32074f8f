namespace Localization.Cli.Settings;

/// <summary>The keys of the section <c>editions</c>. <c>docs/configuration.md</c> is generated from these
/// comments.</summary>
internal sealed class EditionKeys
{
    /// <summary>Title of the batch index and of books. Default: a general title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Text shown as a logo at the top of each page. Default: none.</summary>
    public string Logo { get; set; } = "";

    /// <summary>The <c>http</c> or <c>https</c> address under which editions are published. Default: none.</summary>
    public string? Address { get; set; }

    /// <summary>Hexadecimal CSS colors by name: <c>paper</c>, <c>ink</c>, <c>muted</c>, <c>line</c>, <c>accent</c>,
    /// <c>pair</c>, <c>good</c>, <c>bad</c>, <c>check</c>. Default: those of the built-in style sheets.</summary>
    public Dictionary<string, string?> Colors { get; } = [];

    /// <summary>Folder with your own <c>bilingual.css</c>, <c>page.css</c>, <c>index.css</c>, which replace the
    /// built-in files, and <c>header.html</c> and <c>footer.html</c>, which are added at the top and bottom of each
    /// page. Default: none.</summary>
    public string? Templates { get; set; }
}
