using Localization.Providers.Identification;
using Localization.Providers.Resilience;
using Localization.Providers.Tests.Resilience;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Identification;

public class LanguageCheckTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es-MX");

    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("languages.md"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fault_Answer_IsTakenOrRefused(string source, string answer, string outcome) =>
        (LanguageCheck.Fault(new(source), new(answer), English, Spanish) is null ? "taken" : "refused").ShouldBe(
            outcome
        );

    [Theory]
    [InlineData("El puerto abrirá el lunes.", "The port will open on Monday.", true)]
    [InlineData("El puerto abrirá el lunes.", "El puerto abrirá el lunes.", false)]
    public void Fault_EnglishIsWanted_IsTakenOrRefused(string source, string answer, bool isTaken) =>
        (LanguageCheck.Fault(new(source), new(answer), Spanish, English) is null).ShouldBe(isTaken);

    [Fact]
    public void Fault_LanguageThatIsNotKnown_TakesAll() =>
        LanguageCheck
            .Fault(new("The port of it"), new("The port of it"), English, LanguageTag.Parse("eu"))
            .ShouldBeNull();

    [Fact]
    public async Task WithResilience_WrongLanguage_IsAskedAgainAndThenOfTheNext()
    {
        var wrong = new FixedProvider(
            "first",
            "Le président a rencontré les ministres à Paris et a parlé de la guerre."
        );
        var right = new FixedProvider("second", "El presidente se reunió con los ministros.");
        var time = new FakeTimeProvider();
        await using var chain = System
            .Collections.Immutable.ImmutableArray.Create(wrong.WithResilience(time), right.WithResilience(time))
            .InTurn();

        var answer = (
            await chain.TranslateAsync(
                Requests.Of("The president met the ministers."),
                TestContext.Current.CancellationToken
            )
        ).Single();

        wrong.Requests.ShouldBe(2);
        answer.Provider.ShouldBe("second");
        answer.Text!.Text.ShouldBe("El presidente se reunió con los ministros.");
    }

    [Fact]
    public async Task WithResilience_WrongLanguageAlone_SaysSo()
    {
        await using var provider = new FixedProvider(
            "first",
            "Le maire a rencontré les marins à Paris."
        ).WithResilience(new FakeTimeProvider());

        var answer = (
            await provider.TranslateAsync(Requests.Of("The mayor met them."), TestContext.Current.CancellationToken)
        ).Single();

        answer.Text.ShouldBeNull();
        answer.Failure.ShouldBe("first: the answer is not in the language that was asked for (es).");
    }
}
