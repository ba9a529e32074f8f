using System.Text;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Puts translations into the skeleton of a plain text file.</summary>
internal static class PlainTextWriter
{
    /// <summary>The characters of the translated file.</summary>
    public static string Write(Article article, Func<Block, InlineText?> translation)
    {
        var texts = article.Skeleton.Parts.Select(part => Changed(article, part, translation)).ToList();
        var widths = Widths(article, texts);
        var result = new StringBuilder();
        for (var i = 0; i < texts.Count; i++)
        {
            var part = article.Skeleton.Parts[i];
            if (TableField.Parse(part.Escape) is { } field)
            {
                var width = widths[(field.Table, field.Column)];
                var cell = texts[i] is { } text ? field.Fit(part.Raw, text) : part.Raw;
                result.Append(texts[i] is null && width == field.Width ? cell : field.Pad(cell, width));
            }
            else if (texts[i] is { } text)
            {
                result.Append(WrappedLayout.Parse(part.Escape)?.Wrap(text) ?? text);
            }
            else
            {
                result.Append(part.Raw);
            }
        }

        return result.ToString();
    }

    /// <summary>What stands in a part that is not its source any more; null where the source's characters stay.</summary>
    private static string? Changed(Article article, SkeletonPart part, Func<Block, InlineText?> translation)
    {
        if (part.Block is not { } index)
            return null;
        var target = translation(article.Blocks[index]);
        return target is null || target.Equals(article.Blocks[index].Source) ? null : TextLine.Flatten(target.Render());
    }

    /// <summary>The width that each column of each table needs.</summary>
    private static Dictionary<(int Table, int Column), int> Widths(Article article, List<string?> texts)
    {
        var widths = new Dictionary<(int Table, int Column), int>();
        for (var i = 0; i < texts.Count; i++)
        {
            var part = article.Skeleton.Parts[i];
            if (TableField.Parse(part.Escape) is not { } field)
                continue;
            var column = (field.Table, field.Column);
            var need = texts[i] is { } text ? field.Fit(part.Raw, text).Length : 0;
            widths[column] = Math.Max(need, Math.Max(field.Width, widths.GetValueOrDefault(column)));
        }

        return widths;
    }
}
