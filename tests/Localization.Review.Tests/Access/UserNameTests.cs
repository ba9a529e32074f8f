using Localization.Review.Access;

namespace Localization.Review.Tests.Access;

public sealed class UserNameTests
{
    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("  Ana   María ", "Ana María")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Ａｎａ", "Ana")]
    [InlineData("Анна", "Анна")]
    [InlineData("o'neill-2", "o'neill-2")]
    public void Checked_Name_IsWrittenInOneWay(string name, string kept) =>
        UserNames.Checked(name, ["Luis"], "root").ShouldBe(kept);

    [Theory]
    [InlineData("", "user-name-empty")]
    [InlineData(" \t\u00A0", "user-name-empty")]
    [InlineData("A\u200Bna", "user-name-characters")]
    [InlineData("\u202EanA", "user-name-characters")]
    [InlineData("A\u0000na", "user-name-characters")]
    [InlineData("luis", "user-name-taken")]
    [InlineData("LUIS", "user-name-taken")]
    [InlineData("Iuis", "user-name-taken")]
    [InlineData("1uis", "user-name-taken")]
    [InlineData("Luís", "user-name-taken")]
    [InlineData("Luіs", "user-name-taken")]
    [InlineData("root", "user-name-taken")]
    [InlineData("r00t", "user-name-taken")]
    [InlineData("Rооt", "user-name-taken")]
    public void Checked_NameThatIsNoneOrAnothers_IsRefused(string name, string code) =>
        Should.Throw<SettingsException>(() => UserNames.Checked(name, ["Luis"], "root")).Code.ShouldBe(code);

    [Fact]
    public void Checked_LongName_IsRefused() =>
        Should
            .Throw<SettingsException>(() => UserNames.Checked(new string('a', UserNames.Longest + 1), [], "root"))
            .Code.ShouldBe("user-name-long");

    [Fact]
    public void Checked_SameUserAgain_IsChanged() => UserNames.Checked("Luis ", ["Luis"], "root").ShouldBe("Luis");
}
