using System.Text;

namespace Localization.Articles.PlainText;

/// <summary>Puts translations into the skeleton of a plain text file.</summary>
internal static class PlainTextWriter
{
    /// <summary>The characters of the translated file.</summary>
    public static string Write(Article article, Func<Block, InlineText?> translation)
    {
        var parts = article.Skeleton.Parts;
        var texts = new string?[parts.Length];
        var fields = new Dictionary<int, TableField>();
        for (var i = 0; i < parts.Length; i++)
        {
            texts[i] = Changed(article, parts[i], translation);
            if (TableField.Parse(parts[i].Escape) is { } field)
                fields[i] = field;
        }

        var tables = new TableLayout(parts, fields, texts);
        var result = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (fields.TryGetValue(i, out var field))
                result.Append(tables.Write(field, part.Raw, texts[i]));
            else if (texts[i] is { } text)
                result.Append(WrappedLayout.Parse(part.Escape)?.Wrap(text) ?? text);
            else
                result.Append(part.Raw);
        }

        return result.ToString();
    }

    /// <summary>What is in a part that is not its source any more; null where the source's characters
    /// stay.</summary>
    private static string? Changed(Article article, SkeletonPart part, Func<Block, InlineText?> translation)
    {
        if (part.Block is not { } index)
            return null;
        var target = translation(article.Blocks[index]);
        return target is null || target.Equals(article.Blocks[index].Source) ? null : TextLine.Flatten(target.Render());
    }
}
