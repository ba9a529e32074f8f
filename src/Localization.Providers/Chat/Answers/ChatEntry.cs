using System.Globalization;

namespace Localization.Providers.Chat.Answers;

/// <summary>What a model answered to one segment.</summary>
/// <param name="Id">The segment that it names; null where it names none.</param>
/// <param name="Text">The translation as markup; null where there is none.</param>
internal readonly record struct ChatEntry(int? Id, string? Text)
{
    private static readonly string[] IdNames =
    [
        "id",
        "segmentid",
        "segment",
        "index",
        "idx",
        "key",
        "number",
        "no",
        "n",
    ];

    /// <summary>The names under which models send a translation, whatever they were told.</summary>
    private static readonly string[] TextNames =
    [
        "translation",
        "translatedtext",
        "translated",
        "translatedsegment",
        "targettext",
        "target",
        "traduccion",
        "traducción",
        "spanish",
        "español",
        "es",
        "output",
        "result",
        "answer",
        "text",
        "content",
        "value",
    ];

    /// <summary>Members of a segment that may come back with its answer, and are none.</summary>
    private static readonly string[] Echoes =
    [
        "kind",
        "terms",
        "glossary",
        "source",
        "sourcetext",
        "sourcelanguage",
        "original",
        "originaltext",
        "before",
        "after",
        "note",
        "notes",
        "comment",
        "explanation",
        "reasoning",
        "confidence",
        "en",
        "english",
    ];

    /// <summary>Whether a member repeats the question or talks about the answer.</summary>
    public static bool IsEcho(string name) => Echoes.Contains(Plain(name));

    /// <summary>The entry that an object is by itself; null where it is none.</summary>
    public static ChatEntry? Of(ReplyObject item)
    {
        ReplyValue? id = null;
        foreach (var (name, value) in item.Members)
        {
            if (id is null && IdNames.Contains(Plain(name)) && Number(value) is not null)
                id = value;
        }

        if (Named(item) is { } text)
            return new ChatEntry(Number(id), TextOf(text));
        // With an id, whatever else is there under one name only is the translation.
        var others = item.Members.Where(m => m.Value is ReplyString && m.Value != id && !IsEcho(m.Name)).ToList();
        return id is not null && others.Count == 1 ? new ChatEntry(Number(id), TextOf(others[0].Value)) : null;
    }

    /// <summary>The entries of an object whose names are ids; null where one is none.</summary>
    public static List<ChatEntry>? ById(ReplyObject map)
    {
        var entries = new List<ChatEntry>();
        foreach (var (name, value) in map.Members.Where(m => !IsEcho(m.Name)))
        {
            if (Number(name) is not { } id || value is ReplyArray)
                return null;
            entries.Add(new ChatEntry(id, TextOf(value)));
        }

        return entries.Count > 0 ? entries : null;
    }

    private static ReplyValue? Named(ReplyObject item)
    {
        foreach (var wanted in TextNames)
        {
            foreach (var (name, value) in item.Members)
            {
                if (Plain(name) == wanted && value is not ReplyArray)
                    return value;
            }
        }

        return null;
    }

    private static string? TextOf(ReplyValue value) =>
        value switch
        {
            ReplyString text => text.Value,
            ReplyObject inner when Named(inner) is { } text and not ReplyObject => TextOf(text),
            ReplyLiteral { Value: not "null" } number => number.Value,
            _ => null,
        };

    private static int? Number(ReplyValue? value) =>
        value switch
        {
            ReplyString text => Number(text.Value),
            ReplyLiteral number => Number(number.Value),
            _ => null,
        };

    // '3', '#3', 'id-3', 'segment_3', '3.0'; '-3' is another number.
    private static int? Number(string text)
    {
        var digits = text.Trim().TrimEnd(']', ')', ':');
        if (digits.EndsWith(".0", StringComparison.Ordinal))
            digits = digits[..^2];
        var start = digits.Length;
        while (start > 0 && char.IsAsciiDigit(digits[start - 1]))
            start--;
        return
            digits[..start] is not "-"
            && Plain(digits[..start]).Trim('#', '[', '(') is "" or "id" or "s" or "seg" or "segment" or "segmentid"
            && int.TryParse(digits.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }

    private static string Plain(string name) =>
        string.Concat(name.Where(c => c is not ('_' or '-' or ' '))).ToLowerInvariant();
}
