using Localization.Articles.Roles;

namespace Localization.Articles.Markdown;

/// <summary>Refines the roles of a Markdown document's pieces by what they say and where they are.</summary>
internal static class MarkdownRoles
{
    private const int MostTopPieces = 6;

    /// <summary>Gives headline, byline, caption and copyright their roles, and says what is known of the
    /// article.</summary>
    public static ArticleMetadata Assign(FrontMatter frontMatter, List<MarkdownPiece> pieces)
    {
        var metadata = frontMatter.Metadata;
        var first = pieces.FindIndex(p => p is { Role: BlockRole.Heading, Level: 1, IsShown: false });
        if (first >= 0)
        {
            pieces[first] = pieces[first] with { Role = BlockRole.Headline };
            metadata = metadata with { Title = metadata.Title ?? pieces[first].Source.Text };
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Role != BlockRole.Paragraph || (piece.IsShown && !piece.IsImage))
                continue;
            var text = piece.Source.Text;
            if (piece.IsImage || LineKinds.IsCaption(text) || (i > 0 && pieces[i - 1].IsImage && IsEmphasized(piece)))
            {
                pieces[i] = piece with { Role = BlockRole.Caption };
            }
            else if (LineKinds.IsCopyright(text))
            {
                pieces[i] = piece with { Role = BlockRole.Copyright };
            }
            else if (i < MostTopPieces && Byline.Read(text) is { } byline)
            {
                pieces[i] = piece with { Role = BlockRole.Byline };
                metadata = metadata with
                {
                    Author = metadata.Author ?? byline.Author,
                    Published = metadata.Published ?? byline.Published,
                };
            }
        }

        return metadata;
    }

    private static bool IsEmphasized(MarkdownPiece piece) =>
        piece.Source.Codes is [{ Position: 0, Data: "*" or "_" }, .., { Kind: InlineCodeKind.End } last]
        && last.Position == piece.Source.Text.Length;
}
