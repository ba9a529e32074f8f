using System.Text;
using CsCheck;
using Localization.Articles.Markdown;

namespace Localization.Articles.Tests;

/// <summary>Whatever a translation says, the Markdown that is written says the same.</summary>
public sealed class MarkdownEscapeTests
{
    private static readonly MarkdownFormat Format = new();

    public static TheoryData<string> Contexts =>
        new()
        {
            "word\n",
            "# word\n",
            "- word\n- other\n",
            "1. word\n",
            "> word\n",
            "| word | b |\n|---|---|\n| c | d |\n",
            "word\n====\n",
            "| b    | word |\n|------|-----:|\n|      | word |\n",
            "b | word\n--|--\nc | d\n",
            "Before *word* after\n",
            "A [word](http://example.org/x) here\n",
            "See ![word](x.png) there.\n",
            "first  \nword\n",
            "text[^1]\n\n[^1]: word\n",
            "> a line of words that goes on and on, and on\n> to a word and then goes on and on again, yes\n",
            "- a list item that goes on and on with a *word* and\n  [a link](http://example.org \"t u\")\n",
            "one `code span` and more of it to make it long enough\nword word word\n",
            "![word](x.png)\n*word*\n",
            "[other] word\n\n[other]: http://example.org\n",
            "~~word~~\n",
            "[word] here\n\n[word]: http://example.org\n",
        };

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Write_HostileTranslation_ReadsAsItself(string document)
    {
        var article = Read(Encoding.UTF8.GetBytes(document));
        HostileText.Translations.Sample(
            hostile =>
            {
                var translated = Format.Write(article, b => Replaced(b.Source, hostile));
                var again = Read(translated);
                var shown = System.Text.Json.JsonSerializer.Serialize(Encoding.UTF8.GetString(translated));
                again
                    .Blocks.Select(b => Plain(b.Source.Text))
                    .ShouldBe(article.Blocks.Select(b => Plain(Replaced(b.Source, hostile).Text)), shown);
                again.Blocks.Select(Structure).ShouldBe(article.Blocks.Select(Structure), shown);
            },
            iter: Cases.Of(200, 3_000)
        );
    }

    private static Article Read(byte[] bytes) => Format.Read("a.md", bytes, ArticleReadOptions.Default);

    private static InlineText Replaced(InlineText source, string word) =>
        source.Text.IndexOf("word", StringComparison.Ordinal) is >= 0 and var at ? source.Replace(at, 4, word) : source;

    /// <summary>The role, as far as the markup gives it.</summary>
    private static BlockRole Structure(Block block) =>
        block.Role is BlockRole.Copyright or BlockRole.Byline or BlockRole.Caption ? BlockRole.Paragraph : block.Role;

    /// <summary>The text without white space, which Markdown trims at the edges of lines and cells.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF'));
}
