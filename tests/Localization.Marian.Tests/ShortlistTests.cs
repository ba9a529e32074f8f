using Localization.Marian.Files;
using Localization.Testing.Synthetic;

namespace Localization.Marian.Tests;

public sealed class ShortlistTests
{
    private const int Pieces = 400;

    private static readonly byte[] File = SyntheticShortlist.Build(Pieces, 20, seed: 1);

    [Fact]
    public void For_Sentence_HasTheFrequentAndItsOwnPiecesInBlocksOfEight()
    {
        var pieces = Shortlist.Read(File, Pieces).For([300, 399, 0]);
        pieces.ShouldBe(pieces.Order().Distinct());
        (pieces.Length % 8).ShouldBe(0);
        Enumerable.Range(0, 20).Append(300).Append(399).ShouldAllBe(p => pieces.Contains(p));
        pieces.Length.ShouldBeLessThan(Pieces / 4);
    }

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        for (var length = 0; length < File.Length; length += 13)
            Should.Throw<InvalidDataException>(() => Shortlist.Read(File.AsSpan(0, length), Pieces));
    }

    [Theory]
    [InlineData(0, 1UL)]
    [InlineData(32, ulong.MaxValue)]
    [InlineData(32, 1UL << 61)]
    [InlineData(40, ulong.MaxValue)]
    [InlineData(40, 1UL << 62)]
    [InlineData(32, 0UL)]
    [InlineData(56, ulong.MaxValue)]
    [InlineData(56, 100_000UL)]
    public void Read_HostileNumber_IsRefused(int offset, ulong value)
    {
        var hostile = File.ToArray();
        BitConverter.TryWriteBytes(hostile.AsSpan(offset), value);
        Should.Throw<InvalidDataException>(() => Shortlist.Read(hostile, Pieces));
    }

    [Fact]
    public void Read_SmallerVocabulary_IsRefused() =>
        Should.Throw<InvalidDataException>(() => Shortlist.Read(File, Pieces - 8));

    [Fact]
    public void Read_Damaged_IsRefusedOrChooses()
    {
        var random = new Random(5);
        for (var i = 0; i < Cases.Of(500, 20_000); i++)
        {
            var damaged = File.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Shortlist.Read(damaged, Pieces).For([5, 399, 0]).ShouldAllBe(p => p < Pieces);
            }
            catch (InvalidDataException)
            {
                // That is how it should be refused.
            }
        }
    }
}
