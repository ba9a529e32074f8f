using Localization.Articles.Roles;

namespace Localization.Articles.PlainText;

/// <summary>Finds what is above an article's prose: the publication, the headline, the byline.</summary>
internal static class TopMatter
{
    private const int MostUnits = 12;
    private const int LongestHeadline = 250;
    private const int MostWordsInSiteName = 5;
    private const int FewestWordsInProse = 13;

    /// <summary>Gives the units above the prose their roles, and says what they tell.</summary>
    public static ArticleMetadata Assign(IReadOnlyList<TextUnit> units)
    {
        var top = units.Take(MostUnits).TakeWhile(u => !IsProse(u)).ToList();
        var byline = AssignBylines(top);
        var plain = top.Where(u => u.Role == BlockRole.Paragraph).ToList();
        if (plain.Count == 0 || units.Count < 2)
            return new() { Author = byline?.Author, Published = byline?.Published };

        var named = plain.Count > 1 && IsSiteName(plain[0], plain[1], units);
        var headline = named ? plain[1] : plain[0];
        if (named)
            plain[0].Role = BlockRole.SiteName;
        if (!IsHeadline(headline))
            return new() { Author = byline?.Author, Published = byline?.Published };

        // Many pages say their headline twice, above and below the picture.
        foreach (var unit in units.Where(u => u.Role == BlockRole.Paragraph && u.Text == headline.Text))
        {
            unit.Role = BlockRole.Headline;
            unit.Level = 1;
        }

        return new()
        {
            Title = headline.Text,
            Author = byline?.Author,
            Published = byline?.Published,
            SiteName = named ? plain[0].Text : null,
        };
    }

    private static bool IsProse(TextUnit unit) =>
        unit.Marker.Length > 0
        || (
            unit.Role == BlockRole.Paragraph
            && Sentence.Ends(unit.Text)
            && Sentence.Words(unit.Text) >= FewestWordsInProse
            && !Sentence.IsTitleCase(unit.Text)
        );

    private static Byline? AssignBylines(List<TextUnit> top)
    {
        Byline? result = null;
        foreach (var unit in top.Where(u => u.Role == BlockRole.Paragraph))
        {
            if (Byline.Read(unit.Text) is not { } byline)
                continue;
            unit.Role = BlockRole.Byline;
            result = new(result?.Author ?? byline.Author, result?.Published ?? byline.Published);
        }

        return result;
    }

    private static bool IsHeadline(TextUnit unit) =>
        unit.Text.Length <= LongestHeadline && Sentence.EndsAsHeading(unit.Text) && Sentence.BeginsLarge(unit.Text);

    /// <summary>Whether the first line names the publication and the second is the headline. A short headline above its
    /// subheading looks the same, so it takes a sign: the name returns in the copyright notice, or the second line is
    /// said twice, or the first is in title case and a byline follows the second.</summary>
    private static bool IsSiteName(TextUnit first, TextUnit second, IReadOnlyList<TextUnit> units)
    {
        if (
            Sentence.Words(first.Text) > MostWordsInSiteName
            || !Sentence.EndsAsHeading(first.Text)
            || Sentence.Ends(first.Text)
            || !first.ApartAfter
            || !IsHeadline(second)
        )
            return false;
        return units.Any(u =>
                u.Role == BlockRole.Copyright && u.Text.Contains(first.Text, StringComparison.OrdinalIgnoreCase)
            )
            || units.Count(u => u.Text == second.Text) > 1
            || (
                Sentence.IsTitleCase(first.Text)
                && Sentence.Words(second.Text) > Sentence.Words(first.Text)
                && units.SkipWhile(u => u != second).Skip(1).FirstOrDefault()?.Role == BlockRole.Byline
            );
    }
}
