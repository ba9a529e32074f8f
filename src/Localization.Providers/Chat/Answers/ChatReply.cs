using System.Text.RegularExpressions;

namespace Localization.Providers.Chat.Answers;

/// <summary>Reads a model's answer, in whatever form it came. In: what it wrote, and the segments that it was asked
/// for. Out: one translation a segment, in order. The answer counts only where its ids are exactly those that were
/// asked for: with one too many or too few, each may belong to its neighbor.</summary>
internal static partial class ChatReply
{
    /// <summary>How often the length of an answer is read at most: a hostile one takes no longer.</summary>
    private const int MaxReadings = 20;

    private const int Shown = 120;

    /// <param name="provider">Whose answer it is, for the error.</param>
    /// <param name="content">What the model wrote.</param>
    /// <param name="asked">The texts that it was asked for, as markup; their places are their ids.</param>
    /// <exception cref="ProviderResponseException">It is not an answer to that.</exception>
    public static string?[] Read(string provider, string content, IReadOnlyList<string> asked)
    {
        var answer = Reasoning.Skip(content).Trim();
        if (answer.Length == 0)
            throw new ProviderResponseException(content.Length == 0 ? "chat-empty" : "chat-thoughts", provider);

        var values = Values(answer);
        var readings = values.SelectMany(Readings).ToList();
        // Line by line: each value is an entry.
        readings.Insert(0, [.. values.OfType<ReplyObject>().SelectMany(Entries)]);
        foreach (var numbering in Enum.GetValues<Numbering>())
        {
            var fitting = readings.Select(r => Fit(r, asked.Count, numbering)).OfType<string?[]>().ToList();
            // Without ids, two texts say nothing of which is meant.
            if (numbering == Numbering.None && fitting.DistinctBy(f => f[0]).Count() > 1)
                break;
            // A question that is repeated has the right ids too.
            if ((fitting.FindLast(f => !f.SequenceEqual(asked)) ?? fitting.LastOrDefault()) is { } texts)
                return texts;
        }

        throw readings.Exists(r => r.Count > 0)
            ? new ProviderResponseException("chat-ids", provider)
            : new ProviderResponseException("provider-answer", provider, Line(answer));
    }

    private static List<ReplyValue> Values(string answer)
    {
        var values = new List<ReplyValue>();
        var left = (long)answer.Length * MaxReadings;
        for (var at = 0; at < answer.Length && left > 0; at++)
        {
            // JSON inside a string of JSON begins with a quotation mark.
            if (answer[at] is not ('{' or '[') && !(at == 0 && answer[at] == '"'))
                continue;
            var read = LenientJson.Read(answer, at);
            left -= read.End - at;
            if (read.Value is not { } value)
                continue;
            values.Add(value);
            at = Math.Max(at, read.End - 1);
        }

        return values;
    }

    /// <summary>All lists of entries that a value holds, the outermost of each branch last.</summary>
    private static IEnumerable<List<ChatEntry>> Readings(ReplyValue value)
    {
        switch (value)
        {
            case ReplyString { Value: var text } when Inner(text) is { } inner:
                foreach (var reading in Readings(inner))
                    yield return reading;
                break;
            case ReplyArray list:
                foreach (var reading in list.Items.Where(i => !IsEntry(i)).SelectMany(Readings))
                    yield return reading;
                // One string for one segment; more of them say nothing of where they belong.
                if (list.Items is [ReplyString { Value: var only }])
                    yield return [new ChatEntry(null, only)];
                else
                    yield return [.. list.Items.OfType<ReplyObject>().SelectMany(Entries)];
                break;
            case ReplyObject members:
                var inside = IsEntry(members) ? [] : members.Members.Where(m => !ChatEntry.IsEcho(m.Name));
                foreach (var reading in inside.SelectMany(m => Readings(m.Value)))
                    yield return reading;
                yield return [.. Entries(members)];
                break;
        }
    }

    // What has an id is listed with its neighbors: alone it would fit a question for one segment.
    private static bool IsEntry(ReplyValue value) =>
        value is ReplyString || (value is ReplyObject members && Entries(members).Any(e => e.Id is not null));

    private static IEnumerable<ChatEntry> Entries(ReplyObject members) =>
        ChatEntry.ById(members) ?? (ChatEntry.Of(members) is { } entry ? [entry] : []);

    private static ReplyValue? Inner(string text) =>
        text.AsSpan().TrimStart() is ['{' or '[', ..] ? LenientJson.Read(text.Trim(), 0).Value : null;

    private static string?[]? Fit(List<ChatEntry> entries, int count, Numbering numbering)
    {
        // The only answer to the only question is its answer, whatever number it has.
        if (numbering != Numbering.Exact)
        {
            return count == 1 && entries is [var only] && (only.Id is null) == (numbering == Numbering.None)
                ? [only.Text]
                : null;
        }

        var texts = new string?[count];
        var seen = new bool[count];
        foreach (var (id, text) in entries)
        {
            if (id is not { } at || at >= count || (seen[at] && texts[at] != text))
                return null;
            (texts[at], seen[at]) = (text, true);
        }

        return Array.TrueForAll(seen, s => s) ? texts : null;
    }

    /// <summary>How sure it is that entries answer what was asked, the surest first.</summary>
    private enum Numbering
    {
        /// <summary>Each id that was asked for, once.</summary>
        Exact,

        /// <summary>One entry for one segment, under another id.</summary>
        Other,

        /// <summary>One entry for one segment, without an id.</summary>
        None,
    }

    private static string Line(string answer)
    {
        var line = Space().Replace(answer, " ");
        return line.Length <= Shown ? line : line[..Shown] + "…";
    }

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Space();
}
