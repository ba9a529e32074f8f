using System.Collections.Immutable;
using CsCheck;
using Localization.Providers.Firefox.Text;

namespace Localization.Providers.Tests.Firefox;

public sealed class SafePointTests
{
    [Theory]
    [InlineData("One two three; four five six, seven eight.", 24, "One two three;| four five six,| seven eight.")]
    [InlineData("One two three, four five six seven.", 20, "One two three,| four five six| seven.")]
    [InlineData("He came and they went.", 15, "He came| and they went.")]
    [InlineData("short", 20, "short")]
    [InlineData("aaaaaaaaaa", 4, "aaaa|aaaa|aa")]
    public void Split_LongText_PartsAtTheSafestPoint(string text, int limit, string parts) =>
        string.Join('|', SafePoints.Split(text, p => p.Length <= limit)).ShouldBe(parts);

    [Fact]
    public void Split_AnyText_JoinsToItAndEachPartFits() =>
        Gen
            .String.Select(Gen.Int[2, 50])
            .Sample(
                (text, limit) =>
                {
                    var parts = SafePoints.Split(text, p => p.Length <= limit);
                    string.Concat(parts).ShouldBe(text);
                    parts.ShouldAllBe(p => p.Length <= limit);
                }
            );

    [Theory]
    [InlineData(
        "the <b>port</b> of Essequibo",
        "el puerto de Essequibo",
        "port=puerto",
        "el <b>puerto</b> de Essequibo"
    )]
    [InlineData("<b>the port</b>", "el puerto", "", "<b>el puerto</b>")]
    [InlineData("the <i>Essequibo</i> is", "es el Essequibo", "Essequibo=x", "es el <i>Essequibo</i>")]
    [InlineData("a red car, he said", "un coche rojo, dijo", "", "un coche rojo, dijo")]
    [InlineData("so <b>red</b> it is", "tan rojo es", "red=encarnado", "tan <b>rojo</b> es")]
    public void Place_Codes_StandAroundTheSameWords(string source, string target, string spans, string expected)
    {
        var known = spans
            .Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split('='))
            .ToDictionary(s => s[0], s => s[1]);
        CodePlacement.Place(Marked(source), target, known).Render().ShouldBe(expected);
    }

    [Fact]
    public void Place_AnyCodes_KeepsEachOnce() =>
        Gen.Select(
                Gen.String[Gen.Char["ab cd."], 0, 20],
                Gen.String[Gen.Char["xy z."], 0, 20],
                Gen.Int[0, 20].Array[0, 4]
            )
            .Sample(
                (source, target, at) =>
                {
                    var codes = at.Select(p => Math.Min(p, source.Length))
                        .Order()
                        .Select((p, i) => new InlineCode(p, (InlineCodeKind)(i % 3), $"{i / 2}", $"<{i}>"))
                        .ToImmutableArray();
                    CodePlacement
                        .Place(new InlineText(source, codes), target, new Dictionary<string, string>())
                        .Codes.Select(c => c.Data)
                        .ShouldBe(codes.Select(c => c.Data));
                }
            );

    private static InlineText Marked(string text)
    {
        var codes = new List<InlineCode>();
        for (
            var at = text.IndexOf('<', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('<', StringComparison.Ordinal)
        )
        {
            var end = text.IndexOf('>', at) + 1;
            var data = text[at..end];
            codes.Add(
                new InlineCode(
                    at,
                    data[1] == '/' ? InlineCodeKind.End : InlineCodeKind.Start,
                    data.Trim('<', '>', '/'),
                    data
                )
            );
            text = text.Remove(at, end - at);
        }

        return new InlineText(text, [.. codes]);
    }
}
