using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Editions.Html;

/// <summary>A page that needs nothing from elsewhere. Its policy (CSP 3) lets the browser load nothing but
/// the pictures of the article, and run no script and apply no style but its own, which are named by their
/// hashes.</summary>
internal static class Page
{
    /// <summary>How many bytes of a page are kept in memory. Before the page comes its policy, which depends on all of
    /// it: what is longer is made twice.</summary>
    public const int MostKept = 4 << 20;

    /// <summary>The bytes of the page.</summary>
    /// <param name="head">What it says of itself.</param>
    /// <param name="body">What it shows.</param>
    public static byte[] Write(PageHead head, HtmlBuilder body)
    {
        var html = new HtmlBuilder();
        Open(html, head, body.HasPictures);
        Close(html.Take(body), head);
        return html.ToBytes();
    }

    /// <summary>Writes the page to a stream.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="head">What it says of itself.</param>
    /// <param name="writeBody">Writes what it shows, the same each time.</param>
    /// <param name="most">How many bytes of that are kept in memory.</param>
    public static void Write(Stream output, PageHead head, Action<HtmlBuilder> writeBody, int most = MostKept)
    {
        var body = new HtmlBuilder { Most = most };
        writeBody(body);
        body.Flush();
        var html = new HtmlBuilder(output: output);
        Open(html, head, body.HasPictures);
        if (body.IsCut)
            writeBody(html);
        else
            html.Take(body);
        Close(html, head);
        html.Flush();
    }

    private static void Open(HtmlBuilder html, PageHead head, bool hasPictures)
    {
        var script = head.Script.Length > 0 ? $"; script-src '{Hash(head.Script)}'" : "";

        var pictures = hasPictures ? "; img-src https: http: data:" : "";
        html.Trusted("<!DOCTYPE html>\n")
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
            .Line();
    }

    private static void Close(HtmlBuilder html, PageHead head)
    {
        if (head.Script.Length > 0)
            html.Open("script").Trusted(head.Script).Close("script").Line();
        html.Close("body").Line().Close("html").Line();
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
