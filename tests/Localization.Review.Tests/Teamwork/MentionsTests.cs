using Localization.Review.Desk;

namespace Localization.Review.Tests.Teamwork;

/// <summary>Names after an at sign.</summary>
public sealed class MentionsTests
{
    private static readonly string[] Names = ["Ana", "Ana María", "Íñigo Núñez", "luis"];

    [Theory]
    [InlineData("@Ana, ¿lo ves?", "Ana")]
    [InlineData("Para @ana maría.", "Ana María")]
    [InlineData("@ÍÑIGO NÚÑEZ y @Luis", "Íñigo Núñez|luis")]
    [InlineData("(@Ana)@luis", "Ana|luis")]
    [InlineData("@Anabel y @Luisa", "")]
    [InlineData("ana@luis.example", "")]
    [InlineData("@ Ana, @", "")]
    [InlineData("@@Ana", "Ana")]
    public void In_Text_FindsTheLongestNames(string text, string names) =>
        string.Join('|', Mentions.In(text, Names).Select(m => m.Name)).ShouldBe(names);
}
