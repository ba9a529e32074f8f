using Localization.Articles.Roles;

namespace Localization.Articles.PlainText;

/// <summary>Finds what each line of an article is, from its form and its neighbours.</summary>
internal static class RoleRules
{
    private const int LongestQuestion = 200;
    private const int LongestHeading = 120;
    private const int MostWordsInHeading = 14;

    /// <summary>Gives each unit its role, and says what they tell of the article.</summary>
    public static ArticleMetadata Assign(IReadOnlyList<TextUnit> units)
    {
        foreach (var unit in units)
            AssignByOwnForm(unit);
        var metadata = TopMatter.Assign(units);
        for (var i = 0; i < units.Count; i++)
            AssignByNeighbours(units, i);
        return metadata;
    }

    private static void AssignByOwnForm(TextUnit unit)
    {
        if (unit.Marker.StartsWith('>'))
        {
            unit.Role = BlockRole.Quotation;
        }
        else if (unit.Marker.Length > 0)
        {
            unit.Role = BlockRole.ListItem;
            unit.Level = Math.Min(6, (unit.Indent / 2) + 1);
        }
        else if (LineKinds.IsCopyright(unit.Text))
        {
            unit.Role = BlockRole.Copyright;
        }
        else if (LineKinds.IsCaption(unit.Text))
        {
            unit.Role = BlockRole.Caption;
        }
    }

    private static void AssignByNeighbours(IReadOnlyList<TextUnit> units, int index)
    {
        var unit = units[index];
        if (unit.Role != BlockRole.Paragraph || !unit.ApartBefore || !unit.ApartAfter)
            return;

        var next = index + 1 < units.Count ? units[index + 1] : null;
        if (
            IsQuestion(unit.Text)
            && next is { Role: BlockRole.Paragraph }
            && Sentence.Ends(next.Text)
            && !IsQuestion(next.Text)
        )
        {
            unit.Role = BlockRole.Question;
            next.Role = BlockRole.Answer;
        }
        else if (IsHeading(unit.Text) && (unit.BeforeTable || (next is not null && Heads(unit.Text, next))))
        {
            unit.Role = BlockRole.Heading;
            unit.Level = 2;
        }
    }

    private static bool IsQuestion(string text) => text.Length <= LongestQuestion && Sentence.IsQuestion(text);

    private static bool IsHeading(string text) =>
        text.Length <= LongestHeading
        && Sentence.Words(text) <= MostWordsInHeading
        && Sentence.EndsAsHeading(text)
        && Sentence.BeginsLarge(text)
        && text.Any(char.IsLetter);

    /// <summary>Whether a heading can be over <paramref name="next"/>: over prose, a list, or, in title case,
    /// another heading.</summary>
    private static bool Heads(string heading, TextUnit next) =>
        next.Role switch
        {
            BlockRole.ListItem or BlockRole.Quotation or BlockRole.Caption => true,
            BlockRole.Paragraph => Sentence.Ends(next.Text)
                || Sentence.LastMark(next.Text) == ':'
                || Sentence.IsTitleCase(heading),
            _ => false,
        };
}
