namespace Localization.Conventions.Tests;

/// <summary>Dates and figures end at a note's mark, a break, a picture and where two elements stand side by
/// side.</summary>
public sealed class BarrierTests
{
    [Theory]
    [InlineData("The vote is on Nov. 2^5^.", "el 2 de noviembre | 5")]
    [InlineData("It rose 3.5^4^ points.", "3,5 | 4")]
    [InlineData("About 10,000^1^ people fled.", "10.000 | 1")]
    [InlineData("Rates rose to 12%^7^.", "el 12\u00a0% | 7")]
    [InlineData("Mar 17¤11 min read", "17 de marzo | 11")]
    [InlineData("Mar 17~11 min read", "17 de marzo | 11")]
    [InlineData("Nov. 2*, 2025*", "2 de noviembre de 2025")]
    [InlineData("See https://example.org/a¤ and 5,000 more", "https://example.org/a | 5000")]
    public void Find_CodeInTheText_EndsWhatStandsBeforeIt(string shown, string targets)
    {
        var source = Text(shown);
        var found = ConventionFinder.Find(
            source,
            BlockRole.Paragraph,
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es")
        );
        var expected = targets.Split(" | ").Where(t => !int.TryParse(t, out var n) || n > 11);
        found.Select(c => c.Target).Where(t => !int.TryParse(t, out var n) || n > 11).ShouldBe(expected);
        found.ShouldAllBe(c => c.Start >= 0 && c.End <= source.Text.Length && !source.IsParted(c.Start, c.Length));
    }

    // '^' opens and closes a note, '*' bold type, '~' an empty span; '¤' is a picture.
    private static InlineText Text(string shown)
    {
        var (text, codes, open) = (new System.Text.StringBuilder(), new List<InlineCode>(), new HashSet<char>());
        foreach (var c in shown)
        {
            var type = c switch
            {
                '^' => InlineCodeType.Note,
                '*' => InlineCodeType.Bold,
                _ => InlineCodeType.Other,
            };
            if (c == '¤')
                codes.Add(new(text.Length, InlineCodeKind.Placeholder, "p", "<img>"));
            else if (c is '^' or '*')
                codes.Add(
                    new(text.Length, open.Add(c) ? InlineCodeKind.Start : InlineCodeKind.End, $"{c}", $"{c}")
                    {
                        Type = type,
                    }
                );
            else if (c == '~')
                codes.AddRange(
                    new(text.Length, InlineCodeKind.Start, "s", "<span>"),
                    new(text.Length, InlineCodeKind.End, "s", "</span>")
                );
            else
                text.Append(c);
        }

        return new InlineText(text.ToString(), [.. codes]);
    }
}
