using System.Collections.Immutable;
using CsCheck;

namespace Localization.Apertium.Tests;

public sealed class HostileTextTests(Engine engine)
{
    private static readonly string[] Pieces =
    [
        "^",
        "$",
        "/",
        "[",
        "]",
        "{",
        "}",
        "<i>",
        "</i>",
        "@",
        "#",
        "*",
        "+",
        "~",
        "\\",
        "\0",
        "\n",
        "\u0001",
        "[[1]]",
        "^a/b<n>$",
        "dog",
        "The",
        " ",
        "'s",
        "’s",
        "\"",
        "“",
        "”",
        "—",
        " - ",
        "😀",
        "\uD83D",
        "é",
        "e\u0301",
        "10,000",
        ".",
        "?",
        "Zq0x",
        "中文",
        "\u00A0",
    ];

    private static readonly Gen<string> Hostile = Gen.Int[0, Pieces.Length - 1]
        .Select(i => Pieces[i])
        .List[1, 12]
        .Select(string.Concat);

    [Fact]
    public async Task TranslateAsync_AnyText_AnswersEachQuestionInOrder()
    {
        // A name that no rule touches stands at the end of each text: an answer that slipped would bear another's.
        var texts = new List<string>();
        Hostile.Sample(texts.Add, iter: Cases.Of(100, 400), threads: 1);
        var units = texts
            .Select(
                (t, i) =>
                {
                    var text = $"{t} Rostec{i}";
                    return new TranslationUnit(
                        new InlineText(text),
                        BlockRole.Paragraph,
                        [
                            new LexicalConstraint(
                                t.Length + 1,
                                text.Length - t.Length - 1,
                                $"Rostec{i}",
                                PartOfSpeech.Organization
                            ),
                        ]
                    );
                }
            )
            .ToImmutableArray();

        var answers = await engine.TranslateAsync(units);

        for (var i = 0; i < units.Length; i++)
            answers[i]
                .Text.ShouldNotBeNull($"{texts[i]}: {answers[i].Failure}")
                .Text.ShouldContain($"Rostec{i}", customMessage: texts[i]);
    }

    [Fact]
    public async Task TranslateAsync_AnyCodes_LosesNoneAndKeepsThemNested()
    {
        var sources = new List<InlineText>();
        Gen.Select(Gen.Int[0, 5].Array[4], Gen.Int[0, 4])
            .Sample((p, n) => sources.Add(WithCodes(p, n)), iter: Cases.Of(75, 200), threads: 1);
        var answers = await engine.TranslateAsync([
            .. sources.Select(s => new TranslationUnit(s, BlockRole.Paragraph, [])),
        ]);
        for (var i = 0; i < answers.Length; i++)
        {
            var target = answers[i].Text.ShouldNotBeNull(sources[i].Render());
            target.Codes.Select(c => c.Data).Order().ShouldBe(sources[i].Codes.Select(c => c.Data).Order());
            Nested(target).ShouldBeTrue(target.Render());
        }
    }

    private static InlineText WithCodes(int[] places, int count)
    {
        var words = "The red car of the American ambassador stopped".Split(' ');
        Array.Sort(places);
        var text = "";
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        for (var w = 0; w < words.Length; w++)
        {
            text += w == 0 ? "" : " ";
            for (var k = 0; k < Math.Min(count, places.Length); k++)
            {
                if (places[k] == w)
                    codes.Add(
                        new InlineCode(
                            text.Length,
                            k % 2 == 0 ? InlineCodeKind.Start : InlineCodeKind.End,
                            $"{k / 2}",
                            k % 2 == 0 ? $"<{k / 2}>" : $"</{k / 2}>"
                        )
                    );
            }

            text += words[w];
        }

        if (codes.Count % 2 == 1)
            codes.Add(new InlineCode(text.Length, InlineCodeKind.End, codes[^1].Id, $"</{codes[^1].Id}>"));
        return new InlineText(text, codes.ToImmutable());
    }

    private static bool Nested(InlineText text)
    {
        var open = new Stack<string>();
        foreach (var code in text.Codes)
        {
            if (code.Kind == InlineCodeKind.Start)
                open.Push(code.Id);
            else if (code.Kind == InlineCodeKind.End && (open.Count == 0 || open.Pop() != code.Id))
                return false;
        }

        return open.Count == 0;
    }
}
