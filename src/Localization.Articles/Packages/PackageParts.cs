using System.Text;

namespace Localization.Articles.Packages;

/// <summary>The parts of a package as pieces of one skeleton.</summary>
internal static class PackageParts
{
    private const string Mark = "part ";

    /// <summary>The <see cref="SkeletonPart.Escape"/> of the empty piece with which a part begins.</summary>
    public static string Begin(string part) => Mark + part;

    /// <summary>The parts with their translations, by name; those in which nothing changed are left out.</summary>
    /// <param name="article">The document.</param>
    /// <param name="write">Writes a piece.</param>
    public static Dictionary<string, string> Written(Article article, Func<SkeletonPart, string> write)
    {
        var parts = new Dictionary<string, string>();
        var (name, text, isChanged) = ("", new StringBuilder(), false);
        foreach (var piece in article.Skeleton.Parts)
        {
            if (piece.Escape?.StartsWith(Mark, StringComparison.Ordinal) == true)
            {
                End();
                (name, text, isChanged) = (piece.Escape[Mark.Length..], new StringBuilder(), false);
                continue;
            }

            var written = write(piece);
            isChanged |= written != piece.Raw;
            text.Append(written);
        }

        End();
        return parts;

        void End()
        {
            if (isChanged)
                parts[name] = text.ToString();
        }
    }
}
