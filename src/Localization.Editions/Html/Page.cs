using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Editions.Html;

/// <summary>A page that needs nothing from elsewhere. Its policy (CSP 3) lets the browser load nothing but
/// the pictures of the article, and run no script and apply no style but its own, which are named by their
/// hashes.</summary>
internal static class Page
{
    /// <summary>The bytes of the page.</summary>
    /// <param name="head">What it says of itself.</param>
    /// <param name="body">What it shows.</param>
    public static byte[] Write(PageHead head, HtmlBuilder body)
    {
        var script = head.Script.Length > 0 ? $"; script-src '{Hash(head.Script)}'" : "";

        var pictures = body.HasPictures ? "; img-src https: http: data:" : "";
        var html = new HtmlBuilder()
            .Trusted("<!DOCTYPE html>\n")
            .Open("html", ("lang", head.Language))
            .Line()
            .Open("head")
            .Line()
            .Open("meta", ("charset", "utf-8"))
            .Line()
            .Open(
                "meta",
                ("http-equiv", "Content-Security-Policy"),
                (
                    "content",
                    $"default-src 'none'; style-src '{Hash(head.Styles)}'{script}{pictures}; "
                        + "base-uri 'none'; form-action 'none'"
                )
            )
            .Line()
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Line()
            .Open("meta", ("name", "referrer"), ("content", "no-referrer"))
            .Line()
            .Open("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Line()
            .Element("title", head.Title)
            .Line()
            .Trusted(head.Markup)
            .Open("style")
            .Trusted(head.Styles)
            .Close("style")
            .Line()
            .Close("head")
            .Line()
            .Open("body")
            .Line()
            .Take(body);
        if (head.Script.Length > 0)
            html.Open("script").Trusted(head.Script).Close("script").Line();
        html.Close("body").Line().Close("html").Line();
        return html.ToBytes();
    }

    /// <summary>What all pages share: colours and letters.</summary>
    public static string Palette { get; } = Resource("palette.css");

    /// <summary>A page's own style sheet, after the palette.</summary>
    public static string Styles(string name) => Palette + Resource(name);

    /// <summary>A style sheet or script of this project.</summary>
    public static string Resource(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // The hash is of these characters: a checkout with other line ends must not change it.
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
