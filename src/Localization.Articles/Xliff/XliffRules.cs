using System.Globalization;
using Localization.Model;

namespace Localization.Articles;

/// <summary>The constraints of XLIFF 2.1 that a schema cannot say: unique ids, spanning codes with both ends, the order
/// of targets, data that is there, values that are of their kind.</summary>
internal sealed class XliffRules(string path, string xml, List<MarkupToken> tokens, string prefix)
{
    private readonly LineCounter _lines = new(xml);

    /// <summary>Checks a file.</summary>
    /// <exception cref="ArticleFormatException">It breaks a rule. The error names line and section.</exception>
    public void Check()
    {
        var root = tokens.Find(t => t.Kind == MarkupTokenKind.Start)!;
        Need(root, "srcLang", "4.2.2.1");
        if (
            root.Attribute("trgLang") is null
            && tokens.Exists(t => t.Kind == MarkupTokenKind.Start && t.Name == prefix + "target")
        )
            throw Broken("article-xliff-missing", root, "xliff", "trgLang", "4.2.2.1");
        var files = new HashSet<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != MarkupTokenKind.Start)
                continue;
            Values(token);
            if (token.Name == prefix + "file")
                File(i, files);
        }
    }

    private void File(int start, HashSet<string> files)
    {
        Unique(tokens[start], Need(tokens[start], "id", "4.2.2.2"), files);
        var (units, end) = (new HashSet<string>(), XmlTokens.EndOf(tokens, start));
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start || tokens[i].Name != prefix + "unit")
                continue;
            Unique(tokens[i], Need(tokens[i], "id", "4.2.2.5"), units);
            Unit(i, XmlTokens.EndOf(tokens, i));
        }
    }

    private void Unit(int start, int end)
    {
        var own = tokens[(start + 1)..Math.Max(start + 1, end)].FindAll(t => t.Kind == MarkupTokenKind.Start);
        var segments = own.FindAll(t => t.Name == prefix + "segment" || t.Name == prefix + "ignorable");
        if (segments.TrueForAll(s => s.Name != prefix + "segment"))
            throw Broken("article-xliff-missing", tokens[start], "unit", "<segment>", "4.2.2.5");
        var ids = new HashSet<string>();
        foreach (var segment in segments.Where(s => s.Attribute("id") is not null))
            Unique(segment, segment.Attribute("id")!.Value, ids);
        Data(own);
        Spans(own);
        Order(own, segments.Count);
    }

    // §4.3.1 dataRef: what it names is in the unit's original data.
    private void Data(List<MarkupToken> own)
    {
        var data = own.Where(t => t.Name == prefix + "data").Select(t => t.Attribute("id")?.Value).ToHashSet();
        foreach (var token in own)
        {
            foreach (
                var reference in token.Attributes.Where(a => a.Name is "dataRef" or "dataRefStart" or "dataRefEnd")
            )
            {
                if (!data.Contains(reference.Value))
                    throw Broken(
                        "article-xliff-reference",
                        token,
                        reference.Name,
                        reference.Value,
                        $"4.3.1, {reference.Name}"
                    );
            }
        }
    }

    // §4.7.2.3: a code that spans has both its ends in the unit, unless it says that it is isolated.
    private void Spans(List<MarkupToken> own)
    {
        foreach (var (start, end) in new[] { ("sc", "ec"), ("sm", "em") })
        {
            var open = own.Where(t => t.Name == prefix + start && t.Attribute("isolated")?.Value != "yes").ToList();
            var closed = own.Where(t => t.Name == prefix + end && t.Attribute("isolated")?.Value != "yes").ToList();
            var (starts, ends) = (
                open.Select(t => t.Attribute("id")?.Value).ToHashSet(),
                closed.Select(t => t.Attribute("startRef")?.Value).ToHashSet()
            );
            if (open.Find(t => !ends.Contains(t.Attribute("id")?.Value)) is { } unclosed)
                throw Broken(
                    "article-xliff-span",
                    unclosed,
                    start,
                    unclosed.Attribute("id")?.Value ?? "",
                    end,
                    "4.3.1, isolated"
                );
            if (closed.Find(t => !starts.Contains(t.Attribute("startRef")?.Value)) is { } unopened)
                throw Broken(
                    "article-xliff-span",
                    unopened,
                    end,
                    unopened.Attribute("startRef")?.Value ?? "",
                    start,
                    "4.3.1, startRef"
                );
        }
    }

    // §4.3.1 order: no two alike, none beyond the number of segments.
    private void Order(List<MarkupToken> own, int count)
    {
        var seen = new HashSet<string>();
        foreach (var target in own.Where(t => t.Name == prefix + "target" && t.Attribute("order") is not null))
        {
            var order = target.Attribute("order")!.Value;
            if (
                !int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < 1
                || number > count
                || !seen.Add(order)
            )
                throw Broken(
                    "article-xliff-value",
                    target,
                    "order",
                    order,
                    string.Create(CultureInfo.InvariantCulture, $"1–{count}"),
                    "4.3.1, order"
                );
        }
    }

    private void Values(MarkupToken token)
    {
        foreach (var attribute in token.Attributes)
        {
            var allowed = attribute.Name switch
            {
                "canResegment" or "translate" or "isolated" or "canCopy" or "canDelete" => "yes no",
                "canReorder" => "yes firstNo no",
                "srcDir" or "trgDir" => "ltr rtl auto",
                "state" when token.Name == prefix + "segment" => "initial translated reviewed final",
                _ => null,
            };
            if (allowed is not null && !allowed.Split(' ').Contains(attribute.Value))
                throw Broken(
                    "article-xliff-value",
                    token,
                    attribute.Name,
                    attribute.Value,
                    allowed,
                    $"4.3.1, {attribute.Name}"
                );
        }
    }

    private string Need(MarkupToken token, string attribute, string section) =>
        token.Attribute(attribute)?.Value
        ?? throw Broken("article-xliff-missing", token, XmlTokens.Local(token.Name), attribute, section);

    private void Unique(MarkupToken token, string id, HashSet<string> seen)
    {
        if (!seen.Add(id))
            throw Broken("article-xliff-id", token, XmlTokens.Local(token.Name), id, "4.3.1, id");
    }

    private ArticleFormatException Broken(string code, MarkupToken token, params object[] arguments) =>
        new(code, [path, _lines.LineOf(token.Start), .. arguments]);
}
