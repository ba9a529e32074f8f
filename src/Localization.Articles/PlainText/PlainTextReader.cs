using System.Collections.Immutable;
using System.Text;
using Localization.Articles.Roles;
using Localization.Articles.Structure;

namespace Localization.Articles.PlainText;

/// <summary>Makes blocks of a plain text file's lines.</summary>
internal static class PlainTextReader
{
    /// <summary>Adds all of the file to <paramref name="skeleton"/>, and says what it tells of the article.</summary>
    public static ArticleMetadata Read(string text, bool? wrapped, SkeletonBuilder skeleton)
    {
        var lines = TextLine.Split(text);
        var tables = TableRun.Find(lines);
        var inTable = new HashSet<int>(tables.SelectMany(t => Enumerable.Range(t.First, t.Count)));
        var width = WrapWidth.Find(lines, wrapped, i => !inTable.Contains(i));
        var units = Units(lines, inTable, width);
        var metadata = RoleRules.Assign([.. units.Select(u => u.Unit)]);

        var table = 0;
        var next = 0;
        var lists = new FlatLists(skeleton.Ids);
        for (var i = 0; i < lines.Length; )
        {
            if (table < tables.Length && tables[table].First == i)
            {
                lists.End();
                TableReader.Read(lines, tables[table], table, skeleton);
                i += tables[table].Count;
                table++;
            }
            else if (next < units.Count && units[next].Line == i)
            {
                var unit = units[next++].Unit;
                var last = i + unit.Lines - 1;
                skeleton.Copy(lines[i].Content.AsSpan(0, lines[i].Start + unit.Marker.Length));
                skeleton.Slot(
                    unit.Raw,
                    new InlineText(unit.Text),
                    unit.Role,
                    unit.Level,
                    lines[i].Number,
                    unit.Layout?.ToString(),
                    containers: Containers(lists, unit)
                );
                skeleton.Copy(lines[last].Content.AsSpan(lines[last].End));
                skeleton.Copy(lines[last].Ending);
                i = last + 1;
            }
            else
            {
                skeleton.Copy(lines[i].Content);
                skeleton.Copy(lines[i].Ending);
                i++;
            }
        }

        return metadata;
    }

    private static ImmutableArray<BlockContainer> Containers(FlatLists lists, TextUnit unit)
    {
        if (unit.Role != BlockRole.ListItem)
        {
            lists.End();
            return [];
        }

        var isNumbered = unit.Marker.Any(char.IsLetterOrDigit);
        return lists.Item(
            unit.Level,
            isNumbered ? ListKind.Numbered : ListKind.Bulleted,
            isNumbered ? unit.Marker.Trim() : ""
        );
    }

    // In the order of the lines.
    private static List<(int Line, TextUnit Unit)> Units(
        ImmutableArray<TextLine> lines,
        HashSet<int> inTable,
        int? width
    )
    {
        // Where a file has no blank lines, each line represents itself.
        var dense = !lines.Any(l => l.IsBlank);
        var units = new List<(int Line, TextUnit Unit)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (inTable.Contains(i) || !lines[i].HasWords)
                continue;
            var last = i;
            while (width is { } w && GoesOn(lines, inTable, last, w))
                last++;
            var marker = LineMarker.Length(lines[i]);
            var start = lines[i].Start + marker;
            units.Add(
                (
                    i,
                    new()
                    {
                        Text = Joined(lines, i, last, start),
                        Raw = Raw(lines, i, last, start),
                        Lines = last - i + 1,
                        Marker = lines[i].Content.Substring(lines[i].Start, marker),
                        Indent = lines[i].Start,
                        ApartBefore = dense || IsApart(i - 1),
                        ApartAfter = dense || IsApart(last + 1),
                        BeforeTable = inTable.Contains(last + 1) || inTable.Contains(last + 2),
                        Layout = last == i && width is null ? null : Layout(lines, i, last, start, width),
                    }
                )
            );
            i = last;
        }

        return units;

        bool IsApart(int line) => line < 0 || line >= lines.Length || !lines[line].HasWords || inTable.Contains(line);
    }

    private static bool GoesOn(ImmutableArray<TextLine> lines, HashSet<int> inTable, int line, int width) =>
        line + 1 < lines.Length
        && lines[line + 1].HasWords
        && !inTable.Contains(line + 1)
        && LineMarker.Length(lines[line + 1]) == 0
        && !LineKinds.IsCopyright(lines[line + 1].Content)
        && WrapWidth.IsFull(lines[line], lines[line + 1], width);

    private static string Joined(ImmutableArray<TextLine> lines, int first, int last, int start)
    {
        if (first == last)
            return lines[first].Content[start..lines[first].End];
        var text = new StringBuilder(lines[first].Content[start..lines[first].End]);
        for (var i = first + 1; i <= last; i++)
        {
            // A word that was broken at its own hyphen or dash goes on without a space.
            var broken = text[^1] is '-' or '—' && text.Length > 1 && char.IsLetter(text[^2]);
            text.Append(broken ? "" : " ").Append(lines[i].Content.AsSpan().Trim());
        }

        return text.ToString();
    }

    private static string Raw(ImmutableArray<TextLine> lines, int first, int last, int start)
    {
        if (first == last)
            return lines[first].Content[start..lines[first].End];
        var raw = new StringBuilder(lines[first].Content[start..]).Append(lines[first].Ending);
        for (var i = first + 1; i < last; i++)
            raw.Append(lines[i].Content).Append(lines[i].Ending);
        return raw.Append(lines[last].Content.AsSpan(0, lines[last].End)).ToString();
    }

    private static WrappedLayout Layout(ImmutableArray<TextLine> lines, int first, int last, int start, int? width)
    {
        // A paragraph of one line may need two when it is translated; its items hang under their text.
        var indent = last > first ? lines[first + 1].Content[..lines[first + 1].Start] : new string(' ', start);
        var ending = lines[first].Ending.Length > 0 ? lines[first].Ending : lines[0].Ending;
        return new(Math.Max(width ?? 0, 1), start, ending.Length > 0 ? ending : "\n", indent);
    }
}
