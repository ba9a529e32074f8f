using System.Globalization;
using Localization.Articles.Markup;

namespace Localization.Articles.Docx;

/// <summary>How the lists of a document count (ISO/IEC 29500-1 §17.9).</summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<(string Definition, int Level), (string Format, string Text, int Start)> _levels = [];
    private readonly Dictionary<string, string> _definitions = [];
    private readonly Dictionary<(string List, int Level), int> _counts = [];

    private DocxNumbering() { }

    /// <summary>The lists of a part; none where there is no such part.</summary>
    public static DocxNumbering Read(string? xml)
    {
        var numbering = new DocxNumbering();
        var (definition, list, level) = ("", "", 0);
        foreach (var token in xml is null ? [] : MarkupTokenizer.ReadXml(xml))
        {
            if (token.Kind != MarkupTokenKind.Start)
                continue;
            var value = token.Attribute("w:val")?.Value ?? "";
            switch (token.Name)
            {
                case "w:abstractNum":
                    definition = token.Attribute("w:abstractNumId")?.Value ?? "";
                    break;
                case "w:lvl":
                    level = Number(token.Attribute("w:ilvl")?.Value, 0);
                    numbering._levels.TryAdd((definition, level), ("bullet", "", 1));
                    break;
                case "w:start":
                    numbering.Set(definition, level, l => l with { Start = Number(value, 1) });
                    break;
                case "w:numFmt":
                    numbering.Set(definition, level, l => l with { Format = value });
                    break;
                case "w:lvlText":
                    numbering.Set(definition, level, l => l with { Text = value });
                    break;
                case "w:num":
                    list = token.Attribute("w:numId")?.Value ?? "";
                    break;
                case "w:abstractNumId":
                    numbering._definitions[list] = value;
                    break;
            }
        }

        return numbering;
    }

    /// <summary>What marks the next item of a list.</summary>
    /// <param name="list">The id of the list; null where the paragraph names none.</param>
    /// <param name="level">The depth, from 0.</param>
    /// <param name="isNumbered">Whether the style of the paragraph says that its items are numbered.</param>
    public (ListKind Kind, string Marker) Next(string? list, int level, bool isNumbered)
    {
        var known = list is not null && _definitions.TryGetValue(list, out var definition) ? definition : "";
        var (format, text, start) = _levels.GetValueOrDefault(
            (known, level),
            (isNumbered ? "decimal" : "bullet", "", 1)
        );
        if (format is "bullet" or "none")
            return (ListKind.Bulleted, "");
        var key = (list ?? "", level);
        var number = _counts[key] = _counts.GetValueOrDefault(key, start - 1) + 1;

        // A deeper list counts anew.
        foreach (var deeper in _counts.Keys.Where(k => k.List == key.Item1 && k.Level > level).ToList())
            _counts.Remove(deeper);
        return (ListKind.Numbered, Sign(format, number) + (text.EndsWith(')') ? ")" : "."));
    }

    private static string Sign(string format, int number) =>
        format switch
        {
            "lowerLetter" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
            "upperLetter" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private void Set(
        string definition,
        int level,
        Func<(string Format, string Text, int Start), (string Format, string Text, int Start)> change
    )
    {
        if (_levels.TryGetValue((definition, level), out var known))
            _levels[(definition, level)] = change(known);
    }

    private static int Number(string? text, int usual) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
