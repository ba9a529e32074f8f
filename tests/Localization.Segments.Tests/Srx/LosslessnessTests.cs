using CsCheck;
using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Srx;

public sealed class LosslessnessTests
{
    /// <summary>Text made to hurt: marks, quotes, white space of all kinds, halves of surrogate pairs,
    /// controls.</summary>
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String[
            Pick.From(
                (
                    ". ! ? … \n\r\t\u0085\u2028\u00a0\u200b\u200d\u202e\ufeff\0\"'“”’«»()[]—-–*•:;,"
                    + "0129aAbBéñÑ中。😀\ud83d\ude00\ud800\udc00iIvVMr"
                ).ToCharArray()
            ),
            0,
            200
        ],
        Gen.String,
        Pick.From(
                "Mr. ",
                "U.S. ",
                "e.g. ",
                "1. ",
                "a) ",
                "... ",
                ". . . ",
                "“No.” ",
                "EE. UU. ",
                "¿Sí? ",
                "http://x.y/z. ",
                "\r\n",
                "[1] ",
                "\ud83d"
            )
            .Array[0, 30]
            .Select(string.Concat)
    );

    private static readonly LanguageTag[] Languages =
    [
        .. new[] { "en", "es", "de", "zh", "und" }.Select(LanguageTag.Parse),
    ];

    [Fact]
    public void Split_AnyText_JoinsToTheText() =>
        Gen.Select(Hostile, Pick.From(Languages))
            .Sample(
                (text, language) =>
                {
                    var segments = SrxSegmenter.Default.Split(new InlineText(text), language);
                    string.Concat(segments.Select(s => s.Text)).ShouldBe(text);
                    segments.ShouldAllBe(s => s.Text.Length > 0);
                    if (!string.IsNullOrWhiteSpace(text))
                        segments.ShouldAllBe(s => !string.IsNullOrWhiteSpace(s.Text));
                },
                iter: Cases.Of(200, 2_000)
            );

    [Fact]
    public void Split_AnyTextWithCodes_JoinsToTheText()
    {
        var code = Gen.Select(Gen.Int[0, 200], Gen.Enum<InlineCodeKind>(), Gen.Int[0, 9]);
        Gen.Select(Hostile, code.Array[0, 12], Pick.From(Languages))
            .Sample(
                (text, codes, language) =>
                {
                    var placed = codes
                        .Select(c => new InlineCode(
                            Math.Min(c.Item1, text.Length),
                            c.Item2,
                            $"{c.Item3}",
                            $"<{c.Item3}>"
                        ))
                        .OrderBy(c => c.Position);
                    var inline = new InlineText(text, [.. placed]);

                    InlineText.Concat(SrxSegmenter.Default.Split(inline, language)).ShouldBe(inline);
                },
                iter: Cases.Of(200, 2_000)
            );
    }

    [Fact]
    public void Breaks_AnyText_AgreeWithSplit() =>
        Hostile.Sample(
            text =>
            {
                var starts = new List<int> { 0 };
                foreach (var at in SrxSegmenter.Default.Breaks(text, Languages[0]))
                    starts.Add(at);
                var segments = SrxSegmenter.Default.Split(new InlineText(text), Languages[0]);
                if (text.Length > 0)
                    segments.Select((s, i) => segments.Take(i).Sum(p => p.Text.Length)).ShouldBe(starts);
            },
            iter: Cases.Of(200, 1_000)
        );
}
