using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Editions;

/// <summary>Arranges an article in rows.</summary>
internal static partial class RowBuilder
{
    /// <summary>The rows of an article, in reading order. A block without segments has nothing to show.</summary>
    public static List<BilingualRow> Rows(TranslatedArticle article)
    {
        var segments = article.Segments.ToLookup(s => s.Segment.Block);
        var markers = Markers(article.Article);
        var rows = new List<BilingualRow>();
        var number = 0;
        var blocks = article.Article.Blocks.Where(b => segments[b.Index].Any()).ToList();
        for (var i = 0; i < blocks.Count; )
        {
            var pair = 0;
            if (blocks[i].Role != BlockRole.TableCell)
            {
                rows.Add(
                    new(
                        blocks[i].Role,
                        blocks[i].Level,
                        [
                            [Numbered(blocks[i])],
                        ],
                        markers.GetValueOrDefault(blocks[i].Index, "")
                    )
                );
                i++;
                continue;
            }

            var lines = ImmutableArray.CreateBuilder<ImmutableArray<RowBlock>>();
            while (i < blocks.Count && blocks[i].Role == BlockRole.TableCell)
            {
                var line = blocks[i].Line;
                var cells = ImmutableArray.CreateBuilder<RowBlock>();
                for (; i < blocks.Count && blocks[i].Role == BlockRole.TableCell && blocks[i].Line == line; i++)
                    cells.Add(Numbered(blocks[i]));
                lines.Add(cells.ToImmutable());
            }

            rows.Add(new(BlockRole.TableCell, 0, lines.ToImmutable(), ""));

            RowBlock Numbered(Block block) =>
                new([.. segments[block.Index].Select(s => new NumberedSegment(s, ++number, pair++))]);
        }

        return rows;
    }

    /// <summary>The numbers and letters that stand before list items; they belong to the skeleton, not to the
    /// blocks.</summary>
    private static Dictionary<int, string> Markers(Article article)
    {
        var markers = new Dictionary<int, string>();
        var before = "";
        foreach (var part in article.Skeleton.Parts)
        {
            if (
                part.Block is { } index
                && index < article.Blocks.Length
                && article.Blocks[index].Role == BlockRole.ListItem
                && OrderedMarker().Match(before) is { Success: true } match
            )
                markers[index] = match.Groups[1].Value;
            before = part.Raw;
        }

        return markers;
    }

    [GeneratedRegex(@"(?:^|[\s>])(\(?[0-9]{1,9}[.)]|[A-Za-z]\))\s*$")]
    private static partial Regex OrderedMarker();
}
