using System.Text.RegularExpressions;
using CsCheck;

namespace Localization.Apertium.Tests;

/// <summary>Names, codes and signs that the engine does not read stand in its text as tokens. None is published, none
/// is lost, whatever stands beside it.</summary>
public sealed partial class StandInTests(Engine engine)
{
    private static readonly string[] After =
    [
        "",
        "'s attack",
        "’s plan",
        "' attack",
        "’ campaign",
        "'d go",
        "'ll speak",
        "'ve won",
        "-based firm",
        ", who left,",
        ".",
        ")",
        "\"",
        "'",
        ": no",
        " 5",
        "?",
        "…",
        "/",
    ];

    private static readonly string[] Before = ["", "The ", "(", "\"", "'", "of the ", "anti-", "5 ", "<", "El ", "\""];

    private static readonly string[] Names = ["Houthis", "Biden", "Los Angeles Dodgers", "Rostec", "Gates"];

    private static readonly string[] Codes = ["<code/>", "<b>{0}</b>", "<note/>", "<img/>"];

    [Theory]
    [InlineData("The Houthis' attack killed three sailors.", "El ataque de los hutíes")]
    [InlineData("Kamala Harris' campaign raised money.", "campaña de Kamala Harris")]
    [InlineData("Biden'd go, and Maduro'll speak.", "Biden iría, y Maduro hablará.")]
    [InlineData("The flight from Xi'an to Sana'a left.", "Xi'an a Sana'a")]
    [InlineData("\"'Star Wars' is back,\" he said.", "\"'Guerras")]
    [InlineData("They totally accept it.", "Totalmente lo aceptan.")]
    [InlineData("It has a clear, loud voice.", "una voz clara")]
    [InlineData("A seminar on how it works.", "sobre cómo")]
    [InlineData("The value is <unknown>.", "El valor es <desconocido>.")]
    [InlineData("If x < y and y > z, it is safe.", "x < y y y > z")]
    [InlineData("He ate the left side.", "izquierd")]
    public async Task TranslateAsync_Sentence_Holds(string english, string spanish) =>
        (await AskAsync(new InlineText(english))).Text.ShouldContain(spanish);

    [Theory]
    [InlineData("Run `a`, then `b`.", " `a`|, |`b`.")]
    [InlineData("See `a`.", "Vea `a`.")]
    [InlineData("It rose 3.5^5^ points.", "3.5^5^ puntos")]
    public async Task TranslateAsync_Codes_StayBeforeTheirMarks(string shown, string pieces)
    {
        var answer = (await AskAsync(Coded(shown))).Render();
        foreach (var piece in pieces.Split('|'))
            (" " + answer).ShouldContain(piece);
    }

    [Fact]
    public async Task TranslateAsync_NamesAndCodesBesideAnything_AllArriveOnce()
    {
        var units = new List<TranslationUnit>();
        Gen.Select(Of(Before), Of(Names), Of(After), Of(Codes), Of(Before), Gen.Bool)
            .Sample(
                (before, name, after, code, second, isTerm) =>
                    units.Add(Unit($"The report says {before}", name, $"{after} {code} and {second}", isTerm)),
                iter: Cases.Of(300, 5000),
                threads: 1
            );

        var answers = await engine.TranslateAsync([.. units]);

        for (var i = 0; i < units.Count; i++)
        {
            var source = units[i].Text;
            var target = answers[i].Text.ShouldNotBeNull(source.Render());
            Token().IsMatch(target.Text).ShouldBeFalse($"{source.Render()} → {target.Render()}");
            target.Codes.Select(c => c.Data).Order().ShouldBe(source.Codes.Select(c => c.Data).Order());
            foreach (var constraint in units[i].Constraints)
                target.Text.ShouldContain(constraint.Target, customMessage: source.Render());
            target.Text.Count(c => c == '<').ShouldBe(source.Text.Count(c => c == '<'), target.Render());
        }
    }

    private static Gen<string> Of(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static TranslationUnit Unit(string before, string name, string after, bool isTerm)
    {
        var text = before + name;
        var codes = new List<InlineCode>();
        foreach (Match piece in Piece().Matches(after))
        {
            if (piece.Value.StartsWith('<') && piece.Value.Length > 1)
                codes.Add(
                    new InlineCode(
                        text.Length,
                        piece.Value[1] == '/' ? InlineCodeKind.End
                            : piece.Value[^2] == '/' ? InlineCodeKind.Placeholder
                            : InlineCodeKind.Start,
                        piece.Value.Trim('<', '>', '/'),
                        piece.Value
                    )
                );
            else
                text += piece.Value == "{0}" ? "the mayor" : piece.Value;
        }

        return new TranslationUnit(
            new InlineText(text + " it ended", [.. codes]),
            BlockRole.Paragraph,
            isTerm ? [new LexicalConstraint(before.Length, name.Length, "Zaragozanos", PartOfSpeech.ProperNoun)] : []
        );
    }

    // Backticks hold a placeholder, '^' a note.
    private static InlineText Coded(string shown)
    {
        var (text, codes) = ("", new List<InlineCode>());
        foreach (Match piece in CodePiece().Matches(shown))
        {
            if (piece.Value.StartsWith('`'))
                codes.Add(new(text.Length, InlineCodeKind.Placeholder, piece.Value, piece.Value));
            else if (piece.Value.StartsWith('^'))
            {
                var type = InlineCodeType.Note;
                codes.Add(new(text.Length, InlineCodeKind.Start, "n", "^") { Type = type });
                text += piece.Value.Trim('^');
                codes.Add(new(text.Length, InlineCodeKind.End, "n", "^") { Type = type });
            }
            else
                text += piece.Value;
        }

        return new InlineText(text, [.. codes]);
    }

    private async Task<InlineText> AskAsync(InlineText text) =>
        (await engine.TranslateAsync([new TranslationUnit(text, BlockRole.Paragraph, [])])).Single().Text!;

    [GeneratedRegex(@"zq[a-z]*\d", RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"</?[a-z]+/?>|\{0\}|[\s\S]")]
    private static partial Regex Piece();

    [GeneratedRegex(@"`[^`]*`|\^[^^]*\^|[^`^]+")]
    private static partial Regex CodePiece();
}
