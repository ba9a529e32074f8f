using System.Collections.Immutable;
using System.Text;

namespace Localization.Pipeline;

/// <summary>Names the folders of editions after the articles' files.</summary>
public static class ArticleSlugs
{
    /// <summary>The files, each with its name.</summary>
    public static ImmutableArray<(string File, string Slug)> Of(ImmutableArray<string> files) =>
        [.. files.Zip(Names(files))];

    /// <summary>A name for each file: its own without the ending, in characters that are safe in a path and an address.
    /// Of two files with one name the second gets <c>-2</c>.</summary>
    public static string[] Names(IReadOnlyList<string> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var slugs = new string[files.Count];
        for (var i = 0; i < files.Count; i++)
        {
            var name = Clean(Path.GetFileNameWithoutExtension(files[i]));
            slugs[i] = name;
            for (var n = 2; !taken.Add(slugs[i]); n++)
                slugs[i] = $"{name}-{n}";
        }

        return slugs;
    }

    private static string Clean(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) || (c is '_' or '.' && slug.Length > 0))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-', '.') is { Length: > 0 } clean ? clean : "article";
    }
}
