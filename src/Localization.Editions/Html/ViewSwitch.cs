using Localization.Editions.Labels;

namespace Localization.Editions.Html;

/// <summary>Writes the switch between side by side, under each other, and one language alone. It is shown by the script
/// that makes it work: without one both languages are next to each other.</summary>
internal sealed class ViewSwitch(HtmlBuilder html, Chrome source, Chrome target)
{
    private static readonly string[] Views = ["side", "stack", "source", "target"];

    /// <summary>Writes it.</summary>
    public void Write()
    {
        html.Open("nav", ("class", "views"), ("hidden", ""), ("aria-label", source["views"]));
        foreach (var view in Views)
        {
            var (first, second) = (source[$"view-{view}"], target[$"view-{view}"]);
            html.Open(
                    "button",
                    ("type", "button"),
                    ("value", view),
                    ("aria-pressed", view == "side" ? "true" : "false")
                )
                .Element("span", first, ("lang", source.Language));
            if (first != second)
                html.Text(" ").Element("span", second, ("lang", target.Language), ("class", "other"));
            html.Close("button");
        }

        html.Close("nav").Line();
    }
}
