using System.Text.RegularExpressions;

namespace Localization.Articles.Markdown.Matter;

/// <summary>The strings of TOML or JSON front matter, with their keys and places.</summary>
/// <param name="document">The document.</param>
/// <param name="body">The part of it that is front matter.</param>
/// <param name="sign">What is between a key and its value.</param>
internal sealed partial class KeyedStrings(string document, Group body, char sign)
{
    private readonly Stack<string?> _open = new();
    private readonly List<FrontMatterValue> _values = [];
    private readonly int _end = body.Index + body.Length;
    private string? _key;
    private bool _isInTable;

    private bool IsToml => sign == '=';

    private bool IsTop => !_isInTable && _open.Count == (IsToml ? 0 : 1);

    /// <summary>Reads the strings.</summary>
    public List<FrontMatterValue> Read()
    {
        for (var at = body.Index; at < _end; )
            at = Step(at);
        return _values;
    }

    /// <summary>Reads what begins at a place; the place after it.</summary>
    private int Step(int at)
    {
        switch (document[at])
        {
            case '#' when IsToml:
                return LineEnd(at);
            case '[' when IsToml && _open.Count == 0 && _key is null:
                _isInTable = true;
                return LineEnd(at);
            case '[' or '{':
                _open.Push(_key);
                return at + 1;
            case ']' or '}':
                _open.TryPop(out _key);
                return at + 1;
            case '\n' when _open.Count == 0:
                _key = null;
                return at + 1;
            case '"' or '\'':
                return String(at);
        }

        var match = BareKey().Match(document, at, _end - at);
        if (!IsToml || !match.Success)
            return at + 1;
        if (match.Groups["sign"].Success)
            _key = match.Groups["key"].Value;
        return at + match.Length;
    }

    private int String(int at)
    {
        var match = Strings().Match(document, at, _end - at);
        if (!match.Success)
            return at + 1;
        var text = match.Groups["text"];
        var after = at + match.Length;
        if (IsKey(after))
        {
            _key = text.Value;
            return after;
        }

        if (_key is { } key)
            Add(key, at, after, text, match.Groups["quote"].Value);
        return after;
    }

    private void Add(string key, int at, int after, Group text, string quote)
    {
        if (quote.Length == 3)
        {
            _values.Add(
                new(key, text.Index, text.Index + text.Length, text.Value, YamlScalar.Double, IsTop)
                {
                    Block = new(false, quote[0] == '"' ? TextParagraphs.Basic : TextParagraphs.Literal),
                }
            );
            return;
        }

        var value = quote == "'" ? text.Value : YamlScalar.Read(document[at..after])?.Text;
        if (value is not null)
            _values.Add(new(key, at, after, value, quote == "'" ? YamlScalar.Literal : YamlScalar.Double, IsTop));
    }

    private bool IsKey(int at)
    {
        while (at < _end && document[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        return at < _end && document[at] == sign;
    }

    private int LineEnd(int at)
    {
        var length = document.AsSpan(at, _end - at).IndexOf('\n');
        return length < 0 ? _end : at + length;
    }

    [GeneratedRegex(@"\G(?:[\w-]+[ \t]*\.[ \t]*)*(?<key>[\w-]+)[ \t]*(?<sign>=)?")]
    private static partial Regex BareKey();

    [GeneratedRegex(
        """""
            \G(?:(?<quote>\"\"\")(?<text>(?:\\.|[^\\])*?)\"\"\"|(?<quote>''')(?<text>.*?)'''
              |(?<quote>\")(?<text>(?:\\.|[^"\\\n])*)\"|(?<quote>')(?<text>[^'\n]*)')
            """"",
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Strings();
}
