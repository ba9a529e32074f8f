using Localization.Marian.Vocabulary;
using Localization.Testing.Synthetic;

namespace Localization.Marian.Tests;

public sealed class VocabularyTests
{
    private static readonly SentencePieceVocabulary Words = SentencePieceVocabulary.Read(
        SyntheticVocabulary.Build(
            SyntheticCharacterMap.Of(("ﬁ", "fi"), ("\u00a0", " "), ("\u200b", ""), ("A\u0301", "Á"), ("A", "A")),
            600,
            "port",
            "Essequibo",
            "fin"
        )
    );

    [Fact]
    public void Read_Model_HasItsPieces() => Words.Count.ShouldBe(600);

    [Theory]
    [InlineData("port", "▁port")]
    [InlineData("port port", "▁port ▁port")]
    [InlineData("  port   port ", "▁port ▁port")]
    [InlineData("port\u00a0port", "▁port ▁port")]
    [InlineData("ﬁn", "▁fin")]
    [InlineData("po\u200brt", "▁port")]
    [InlineData("\u200b", "")]
    [InlineData("", "")]
    [InlineData("Essequibo", "▁Essequibo")]
    [InlineData("日", "▁ <0xE6> <0x97> <0xA5>")]
    [InlineData("🙂", "▁ <0xF0> <0x9F> <0x99> <0x82>")]
    [InlineData("AA\u0301", "▁ A á")]
    public void Encode_Text_IsTheLikeliestPieces(string text, string pieces) =>
        string.Join(' ', Words.Encode(text).Select(p => Words.PieceAt(p.Id)))
            .ShouldBe(
                pieces
                    .Replace("á", "Á", StringComparison.Ordinal)
                    .Replace("Á", "<0xC3> <0x81>", StringComparison.Ordinal)
            );

    [Theory]
    [InlineData("a port", "0-0 0-1 1-6")]
    [InlineData("ﬁn port", "0-2 2-7")]
    [InlineData("🙂 port", "0-0 0-2 0-2 0-2 0-2 2-7")]
    public void Encode_Text_SaysWhereEachPieceIs(string text, string places) =>
        string.Join(' ', Words.Encode(text).Select(p => $"{p.Start}-{p.End}")).ShouldBe(places);

    [Fact]
    public void Encode_HalfACharacter_IsReplaced() => Words.PiecesOf("a\ud83d").ShouldBe(2 + 3);

    [Theory]
    [InlineData("port Essequibo")]
    [InlineData("日本 🙂")]
    [InlineData("a, b; c.")]
    public void Decode_Pieces_IsTheTextAgain(string text)
    {
        var pieces = Words.Encode(text).Select(p => p.Id).ToList();
        var (decoded, places) = Words.Decode(pieces);
        decoded.ShouldBe(text);
        places.Count.ShouldBe(pieces.Count);
        places[^1].End.ShouldBe(text.Length);
    }

    [Fact]
    public void Decode_BytesOfNoCharacter_AreReplacedOneByOne()
    {
        var bytes = Words.Encode("日").Select(p => p.Id).Skip(1).ToArray();
        Words.Decode([bytes[0], bytes[0], bytes[1], bytes[2], bytes[1]]).Text.ShouldBe("\ufffd日\ufffd");
        Words.Decode([bytes[0], bytes[1]]).Text.ShouldBe("\ufffd\ufffd");
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x0A, 0xFF })]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x0B })]
    public void Read_Rubbish_IsRefused(byte[] model) =>
        Should.Throw<InvalidDataException>(() => SentencePieceVocabulary.Read(model));

    [Fact]
    public void Read_DamagedModel_IsRefusedOrReads()
    {
        var model = SyntheticVocabulary.Build(SyntheticCharacterMap.Of(("ﬁ", "fi"), ("x", "y")), 400, "port");
        var random = new Random(7);
        for (var i = 0; i < Cases.Of(300, 20_000); i++)
        {
            var damaged = model.ToArray();
            for (var flip = 0; flip < 3; flip++)
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                var vocabulary = SentencePieceVocabulary.Read(damaged.AsSpan(0, damaged.Length - random.Next(2) * 9));
                vocabulary.Decode([.. vocabulary.Encode("the ﬁrst xylophone, 日").Select(p => p.Id)]);
            }
            catch (InvalidDataException)
            {
                // That is how it should be refused.
            }
        }
    }
}
