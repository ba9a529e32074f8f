using System.Text.Json;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Localization.Providers.Tests.Resilience;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.Chat;

public sealed class ChatAnswerTests : IDisposable
{
    private const string One = "El puerto abrirá el lunes.";
    private const string Two = "Dos barcos salieron del puerto.";

    private readonly WireMockServer _server = WireMockServer.Start();

    public void Dispose() => _server.Dispose();

    public static TheoryData<string, string, string> Answers() => Rows("answers.md");

    public static TheoryData<string, string, string> Surroundings() => Rows("surroundings.md");

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task TranslateAsync_Answer_IsReadOrRefused(string shape, string answer, string outcome)
    {
        Says(Lines(answer).Replace("ONE", One, StringComparison.Ordinal).Replace("TWO", Two, StringComparison.Ordinal));

        var texts = await TranslateAsync("The port will open on Monday.", "Two ships left the harbour.");

        (texts is null ? "refused" : "read").ShouldBe(outcome, shape);
        if (texts is not null)
            texts.ShouldBe([One, Two], shape);
    }

    [Theory]
    [MemberData(nameof(Surroundings))]
    public async Task TranslateAsync_Surroundings_AreTakenOff(string source, string answer, string translation)
    {
        Says(JsonSerializer.Serialize(new { translations = new[] { new { id = 0, text = Lines(answer) } } }));

        var texts = await TranslateAsync(source);

        (texts.ShouldNotBeNull()[0] ?? "–").ShouldBe(translation);
    }

    [Theory]
    [InlineData($"{One} {Two}", "", null, null)]
    [InlineData(One, "", One, null)]
    [InlineData("El puerto abrirá. Será el lunes.", Two, "El puerto abrirá. Será el lunes.", Two)]
    public async Task TranslateAsync_AnswerWithTheNextOneInIt_IsAskedForAgain(
        string first,
        string second,
        string? firstText,
        string? secondText
    )
    {
        Says(
            JsonSerializer.Serialize(
                new { translations = new[] { new { id = 0, text = first }, new { id = 1, text = second } } }
            )
        );

        (await TranslateAsync("The port will open on Monday.", "Two ships left the harbour.")).ShouldBe([
            firstText,
            secondText,
        ]);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    public async Task TranslateAsync_OneSegmentUnderAnotherId_IsItsAnswer(string id)
    {
        Says($$$"""{"translations":[{"id":{{{id}}},"text":"{{{One}}}"}],"meta":{"model":"done"}}""");

        (await TranslateAsync("The port will open on Monday.")).ShouldBe([One]);
    }

    [Theory]
    [InlineData("""{"translations":[{"id":0,"text":"ONE"},{"id":1,"text":"TWO"}]}""")]
    [InlineData("""{"0":"ONE","1":"TWO"}""")]
    [InlineData("""[["ONE"],["TWO"]]""")]
    [InlineData("""{"translation":"ONE"} {"translation":"TWO"}""")]
    public async Task TranslateAsync_TwoEntriesForOneSegment_AreRefused(string content)
    {
        Says(content);

        (await TranslateAsync("The port will open on Monday.")).ShouldBeNull();
    }

    [Fact]
    public async Task TranslateAsync_TenThousandBraces_IsRefusedInTime()
    {
        Says(new string('{', 5_000) + string.Concat(Enumerable.Repeat("[\"", 20_000)));

        (await TranslateAsync("The port will open on Monday."))?[0].ShouldBeNull();
    }

    private static TheoryData<string, string, string> Rows(string file)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows(file))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    private async Task<string?[]?> TranslateAsync(params string[] sources)
    {
        await using var provider = Remote.Chat(
            new()
            {
                Key = new Secret("CHAT_NO_KEY"),
                Model = "the-model",
                Server = _server.Url + "/v1",
            },
            TimeProvider.System
        );
        try
        {
            var answers = await provider.TranslateAsync(Requests.Of(sources), TestContext.Current.CancellationToken);
            return [.. answers.Select(a => a.Text?.Text)];
        }
        catch (ProviderResponseException)
        {
            return null;
        }
    }

    private void Says(string content) =>
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(
                Response
                    .Create()
                    .WithHeader("Content-Type", "application/json")
                    .WithBody(
                        JsonSerializer.Serialize(
                            new { choices = new[] { new { message = new { role = "assistant", content } } } }
                        )
                    )
            );

    private static string Lines(string cell) => cell.Replace('⏎', '\n');
}
