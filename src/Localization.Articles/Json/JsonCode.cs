using System.Text.Json;
using Localization.Articles.Markup;

namespace Localization.Articles.Json;

/// <summary>Where rich text in JSON holds program code: nodes of that type (ProseMirror, Slate, EditorJS), and runs
/// that are marked as code before or after their words.</summary>
internal sealed class JsonCode
{
    private readonly List<(long Start, long End)> _ranges = [];
    private int _next;

    /// <summary>Finds the code of a document.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonCode Find(ReadOnlySpan<byte> document)
    {
        var found = new JsonCode();
        var open = new List<Level>();
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = XmlTokens.Deepest });
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Add(new Level(reader.TokenStartIndex, name));
                    name = "";
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    if (open[^1].IsCode)
                        found._ranges.Add((open[^1].Start, reader.TokenStartIndex));
                    open.RemoveAt(open.Count - 1);
                    break;
                case JsonTokenType.String when open.Count > 0 && IsType(name) && IsCode(reader.GetString()!):
                    // A mark is in the list of its run's marks.
                    open[open.Count > 2 && open[^2].Name == "marks" ? ^3 : ^1].IsCode = true;
                    break;
                case JsonTokenType.True when open.Count > 0 && name == "code":
                    open[^1].IsCode = true;
                    break;
            }
        }

        found._ranges.Sort();
        return found;
    }

    /// <summary>Whether a place is in code. Places are asked for in order.</summary>
    public bool Contains(long place)
    {
        while (_next < _ranges.Count && _ranges[_next].End < place)
            _next++;
        return _next < _ranges.Count && _ranges[_next].Start < place;
    }

    private static bool IsType(string name) => name is "type" or "nodeType" or "_type";

    private static bool IsCode(string type) =>
        JsonNames.Plain(type) is "code" or "codeblock" or "codeline" or "inlinecode" or "codehighlight";

    private sealed class Level(long start, string name)
    {
        public long Start { get; } = start;

        public string Name { get; } = name;

        public bool IsCode { get; set; }
    }
}
