using System.Collections.Immutable;
using CsCheck;
using Localization.Providers.Firefox.Text;

namespace Localization.Providers.Tests.Firefox;

public sealed class WordAlignmentTests
{
    private static readonly Dictionary<string, string> NoSpans = [];

    [Theory]
    [InlineData("the red car", 4, 7, "el coche rojo", "the=el car=coche red=rojo", "el coche <rojo>")]
    [InlineData("the car is red", 0, 7, "el coche es rojo", "the=el car=coche is=es red=rojo", "<el coche> es rojo")]
    [InlineData("he has not come", 7, 15, "no ha venido", "has=ha not=no come=venido", "<no ha venido>")]
    [InlineData("the red car", 4, 7, "el coche rojo", "the=el", "el <coche> rojo")]
    public void Place_AlignedWords_StandInTheCodes(
        string source,
        int start,
        int end,
        string target,
        string links,
        string expected
    )
    {
        var text = new InlineText(
            source,
            [new(start, InlineCodeKind.Start, "1", "<"), new(end, InlineCodeKind.End, "1", ">")]
        );
        CodePlacement.Place(text, target, NoSpans, Aligned(source, target, links)).Render().ShouldBe(expected);
    }

    [Theory]
    [InlineData("the red car", 8, "el coche rojo", "the=el car=coche red=rojo", "el ¦coche rojo")]
    [InlineData("the red car", 4, "el coche rojo", "the=el car=coche red=rojo", "el coche ¦rojo")]
    [InlineData("the red car", 0, "el coche rojo", "the=el car=coche red=rojo", "¦el coche rojo")]
    [InlineData("the red car", 11, "el coche rojo", "the=el car=coche red=rojo", "el coche rojo¦")]
    public void Place_AlignedPoint_StandsBeforeTheWordThatFollowsIt(
        string source,
        int place,
        string target,
        string links,
        string expected
    )
    {
        var text = new InlineText(source, [new(place, InlineCodeKind.Placeholder, "1", "¦")]);
        CodePlacement.Place(text, target, NoSpans, Aligned(source, target, links)).Render().ShouldBe(expected);
    }

    [Fact]
    public void Place_AnyAlignment_KeepsEachCodeOnce() =>
        Gen.Select(Gen.Int[0, 12].Array[0, 5], Gen.Int[0, 12].Array[4, 24])
            .Sample(
                (at, ends) =>
                {
                    const string source = "abc de fghij";
                    const string target = "xy zz, xyz q";
                    var codes = at.Order()
                        .Select((p, i) => new InlineCode(p, (InlineCodeKind)(i % 3), $"{i / 2}", $"<{i}>"))
                        .ToImmutableArray();
                    var pieces = ends.Chunk(4)
                        .Where(p => p.Length == 4)
                        .Select(p => new AlignedPiece(
                            Math.Min(p[0], p[1]),
                            Math.Max(p[0], p[1]),
                            Math.Min(p[2], p[3]),
                            Math.Max(p[2], p[3])
                        ))
                        .OrderBy(p => p.Start)
                        .ToList();
                    var placed = CodePlacement.Place(
                        new InlineText(source, codes),
                        target,
                        NoSpans,
                        new WordAlignment(pieces)
                    );
                    placed.Codes.Select(c => c.Data).ShouldBe(codes.Select(c => c.Data));
                    placed.Codes.ShouldAllBe(c => c.Position >= 0 && c.Position <= target.Length);
                }
            );

    // Each word is a piece.
    private static WordAlignment Aligned(string source, string target, string links) =>
        new([
            .. links
                .Split(' ')
                .Select(l => l.Split('='))
                .Select(l =>
                    (
                        Source: source.IndexOf(l[0], StringComparison.Ordinal),
                        Target: target.IndexOf(l[1], StringComparison.Ordinal),
                        l
                    )
                )
                .Select(p => new AlignedPiece(p.Target, p.Target + p.l[1].Length, p.Source, p.Source + p.l[0].Length))
                .OrderBy(p => p.Start),
        ]);
}
