using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Editions;

/// <summary>A page that needs nothing from elsewhere. Its policy (CSP 3) lets the browser run no script, load nothing, and apply
/// no style but its own, which is named by its hash.</summary>
internal static class Page
{
    /// <summary>The bytes of the page.</summary>
    /// <param name="language">The language of the page as a whole.</param>
    /// <param name="title">Its title.</param>
    /// <param name="styles">Its style sheet.</param>
    /// <param name="body">What it shows.</param>
    public static byte[] Write(string language, string title, string styles, HtmlBuilder body)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)));
        var html = new HtmlBuilder()
            .Trusted("<!DOCTYPE html>\n")
            .Open("html", ("lang", language)).Line()
            .Open("head").Line()
            .Open("meta", ("charset", "utf-8")).Line()
            .Open("meta",
                ("http-equiv", "Content-Security-Policy"),
                ("content", $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")).Line()
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
            .Open("meta", ("name", "referrer"), ("content", "no-referrer")).Line()
            .Open("meta", ("name", "color-scheme"), ("content", "light dark")).Line()
            .Element("title", title).Line()
            .Open("style").Trusted(styles).Close("style").Line()
            .Close("head").Line()
            .Open("body").Line()
            .Trusted(body.ToString())
            .Close("body").Line()
            .Close("html").Line();
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    /// <summary>A style sheet of this project.</summary>
    public static string Styles(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // The hash is of these characters: a checkout with other line ends must not change it.
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
