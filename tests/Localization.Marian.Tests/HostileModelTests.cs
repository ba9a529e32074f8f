using Localization.Marian.Decoding;
using Localization.Marian.Files;
using Localization.Testing.Synthetic;

namespace Localization.Marian.Tests;

/// <summary>No file makes the engine read outside of it, or fail in another way than it says.</summary>
public sealed class HostileModelTests
{
    private const int Pieces = 400;

    private static readonly byte[] Model = SyntheticModel.Build(new SyntheticShape(64, 64, 1, 1), Pieces, seed: 1);

    [Fact]
    public void Read_WholeModel_Translates() => Try(Model).ShouldBeTrue();

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        for (var length = 0; length < Model.Length; length += length < 6000 ? 37 : 4001)
            Should.Throw<InvalidDataException>(() => MarianModel.Read(Model.AsMemory(0, length)));
    }

    [Theory]
    [InlineData(0, 2L)]
    [InlineData(8, 0x7FFF_FFFFL)]
    [InlineData(8, -1L)]
    [InlineData(16, long.MaxValue)]
    [InlineData(16, -5L)]
    [InlineData(24, 0x1234L)]
    [InlineData(32, 1L << 40)]
    [InlineData(40, -1L)]
    [InlineData(40, long.MaxValue)]
    public void Read_HostileHeader_IsRefused(int offset, long value)
    {
        var hostile = Model.ToArray();
        BitConverter.TryWriteBytes(hostile.AsSpan(offset), value);
        Should.Throw<InvalidDataException>(() => MarianModel.Read(hostile));
    }

    [Fact]
    public void Read_DamagedHeaders_AreRefusedOrTranslate()
    {
        var headers = 4000;
        var random = new Random(3);
        var refused = 0;
        var count = Cases.Of(400, 20_000);
        for (var i = 0; i < count; i++)
        {
            var damaged = Model.ToArray();
            for (var flip = 0; flip < 2; flip++)
                damaged[random.Next(headers)] ^= (byte)(1 << random.Next(8));
            refused += Try(damaged) ? 0 : 1;
        }

        refused.ShouldBeGreaterThan(count / 2);
    }

    [Fact]
    public void Read_DamagedWeights_Translate()
    {
        var random = new Random(4);
        for (var i = 0; i < Cases.Of(20, 500); i++)
        {
            var damaged = Model.ToArray();
            // Also infinities and what is not a number.
            for (var flip = 0; flip < 2000; flip++)
                damaged[random.Next(6000, damaged.Length)] = (byte)(flip % 3 == 0 ? 0xFF : random.Next(256));
            Try(damaged);
        }
    }

    [Theory]
    [InlineData("type: transformer", "type: s2s")]
    [InlineData("dec-cell: ssru", "dec-cell: gru")]
    [InlineData("transformer-heads: 8", "transformer-heads: 7")]
    [InlineData("transformer-heads: 8", "transformer-heads: 0")]
    [InlineData("transformer-postprocess: dan", "transformer-postprocess: nad")]
    [InlineData("enc-depth: 1", "enc-depth: 9")]
    [InlineData("dim-emb: 64", "dim-emb: 65")]
    [InlineData("dim-emb: 64", "dim-emb: 96")]
    public void Read_OtherArchitecture_IsRefused(string option, string other)
    {
        var hostile = Model.ToArray();
        var at = hostile.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(option));
        System.Text.Encoding.ASCII.GetBytes(other.PadRight(option.Length)[..option.Length]).CopyTo(hostile, at);
        Should.Throw<InvalidDataException>(() => MarianModel.Read(hostile));
    }

    [Fact]
    public void Read_File_HasItsTensors()
    {
        var file = MarianFile.Read(Model);
        file.Find("Wemb")!.Rows.ShouldBe(Pieces);
        file.Find("nothing").ShouldBeNull();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Pieces)]
    public void Translate_PieceOutside_IsRefused(int piece) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new MarianTranslator(MarianModel.Read(Model), new DecodingSettings()).Translate([
                [piece],
            ])
        );

    [Fact]
    public void Translate_Cancelled_Stops() =>
        Should.Throw<OperationCanceledException>(() =>
            new MarianTranslator(MarianModel.Read(Model), new DecodingSettings()).Translate(
                [
                    [5, 6, 7],
                ],
                new CancellationToken(canceled: true)
            )
        );

    private static bool Try(byte[] file)
    {
        try
        {
            var model = MarianModel.Read(file);
            var piece = Math.Min(5, model.Pieces - 1);
            new MarianTranslator(model, new DecodingSettings()).Translate([
                [piece, piece],
                [piece],
            ]);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
