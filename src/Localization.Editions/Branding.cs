using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Localization.Editions.Html;

namespace Localization.Editions;

/// <summary>How a house's editions look: the words and colours that an editor sets, and a folder with templates of
/// their own.</summary>
public sealed partial record Branding
{
    /// <summary>Nothing set.</summary>
    public static readonly Branding Default = new();

    /// <summary>The colours that can be set: variables of the style sheets.</summary>
    public static readonly ImmutableArray<string> ColorNames =
    [
        "paper",
        "ink",
        "muted",
        "line",
        "accent",
        "pair",
        "good",
        "bad",
        "check",
    ];

    /// <summary>The title of the list of a batch and of a book; empty for the usual.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text that represents a logo above every page; empty for none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>The address under which editions are published, such as <c>https://example.org/es</c>; null where
    /// nobody said.</summary>
    public Uri? Address { get; init; }

    /// <summary>Colours in CSS's hexadecimal notation, by name of <see cref="ColorNames"/>.</summary>
    public ImmutableDictionary<string, string> Colors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A folder whose <c>bilingual.css</c>, <c>page.css</c>, <c>index.css</c> replace this program's own,
    /// and whose <c>header.html</c> and <c>footer.html</c> are put above and under every page; null for none.</summary>
    public string? TemplateFolder { get; init; }

    /// <summary>Checks what was set.</summary>
    /// <exception cref="SettingsException">A colour is none, or the folder is not there.</exception>
    public void Validate()
    {
        foreach (var (name, value) in Colors)
        {
            if (!ColorNames.Contains(name) || !Color().IsMatch(value))
                throw new SettingsException("branding-color", name, value, string.Join(", ", ColorNames));
        }

        if (TemplateFolder is { } folder && !Directory.Exists(folder))
            throw new SettingsException("branding-templates", folder);
    }

    /// <summary>All that pages depend on, for comparing runs.</summary>
    public override string ToString()
    {
        var text = new StringBuilder()
            .Append(Title)
            .Append('\n')
            .Append(Logo)
            .Append('\n')
            .Append(Address)
            .Append('\n');
        foreach (var (name, value) in Colors.OrderBy(c => c.Key, StringComparer.Ordinal))
            text.Append(name).Append('=').Append(value).Append('\n');
        foreach (var name in new[] { "bilingual.css", "page.css", "index.css", "header.html", "footer.html" })
            text.Append(Template(name));
        return text.ToString();
    }

    /// <summary>A style sheet, with the house's colours.</summary>
    internal string Styles(string name)
    {
        var own = Template(name);
        var styles = own is null ? Page.Styles(name) : Page.Palette + "\n" + own.ReplaceLineEndings("\n");
        if (Colors.IsEmpty)
            return styles;
        var colors = Colors.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"--{c.Key}: {c.Value};");
        return $"{styles}\n:root {{ {string.Join(' ', colors)} }}\n";
    }

    /// <summary>Writes what is above a page.</summary>
    internal void WriteLogo(HtmlBuilder html)
    {
        if (Logo.Length > 0)
            html.Element("p", Logo, ("class", "logo")).Line();
        if (Template("header.html") is { } header)
            html.Trusted(header).Line();
    }

    /// <summary>Writes what is under a page.</summary>
    internal void WriteFooter(HtmlBuilder html)
    {
        if (Template("footer.html") is { } footer)
            html.Trusted(footer).Line();
    }

    private string? Template(string name)
    {
        var path = TemplateFolder is null ? null : Path.Combine(TemplateFolder, name);
        return path is not null && File.Exists(path) ? File.ReadAllText(path) : null;
    }

    [GeneratedRegex("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")]
    private static partial Regex Color();
}
