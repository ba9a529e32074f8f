using Localization.Providers.Firefox.Text;
using Localization.Providers.Tests.Firefox.Synthetic;

namespace Localization.Providers.Tests.Firefox;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = Vocabulary.Read(SyntheticVocabulary.Build(600, "port", "Essequibo"));

    [Fact]
    public void Read_Model_HasItsPieces() => Words.Count.ShouldBe(600);

    [Theory]
    [InlineData("port", 1)]
    [InlineData("Essequibo", 1)]
    [InlineData("Orinoco", 8)]
    [InlineData("port port", 2)]
    [InlineData("", 1)]
    [InlineData("日本", 3)]
    public void PiecesOf_Text_CountsTheLongestFirst(string text, int pieces) => Words.PiecesOf(text).ShouldBe(pieces);

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x0A, 0xFF })]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x0B })]
    public void Read_Rubbish_IsRefused(byte[] model) =>
        Should.Throw<InvalidDataException>(() => Vocabulary.Read(model));
}
