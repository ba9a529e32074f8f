using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Providers.Pricing;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.Pricing;

/// <summary>What is reckoned before a request, beside what a server finds in it.</summary>
public sealed partial class BillTests : IDisposable
{
    private static readonly TranslationRequest Question = new(
        LanguageTag.Parse("en"),
        LanguageTag.Parse("es"),
        [
            new(
                new InlineText(
                    "The mayor of Kyiv & 😀 left.",
                    [new(4, InlineCodeKind.Start, "1", "**"), new(9, InlineCodeKind.End, "1", "**")]
                ),
                BlockRole.Paragraph,
                [new LexicalConstraint(13, 4, "Kiev", PartOfSpeech.Place)]
            )
            {
                Protection = TermProtection.Markup,
                Before = "Not billed by all.",
            },
        ]
    );

    private readonly WireMockServer _server = WireMockServer.Start();

    public BillTests() => Environment.SetEnvironmentVariable("BILL_TEST_KEY", "secret");

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task DeepL_BillsTheTextWithoutTags()
    {
        Answers("""{"translations":[{"text":"x"}]}""");
        await using var provider = Remote.DeepL(
            new() { Key = new Secret("BILL_TEST_KEY"), Server = _server.Url },
            TimeProvider.System
        );

        (await BilledAsync(provider)).ShouldBe(CodePoints(Plain(Sent().GetProperty("text")[0].GetString()!)));
    }

    [Fact]
    public async Task Google_BillsTags()
    {
        Answers("""{"translations":[{"translatedText":"x"}]}""");
        await using var provider = Remote.Google(
            new()
            {
                Token = new Secret("BILL_TEST_KEY"),
                Project = "p",
                Server = _server.Url!,
            },
            TimeProvider.System
        );

        (await BilledAsync(provider)).ShouldBe(CodePoints(Sent().GetProperty("contents")[0].GetString()!));
    }

    [Fact]
    public async Task Microsoft_BillsTags()
    {
        Answers("""[{"translations":[{"text":"x","to":"es"}]}]""");
        await using var provider = Remote.Microsoft(
            new() { Key = new Secret("BILL_TEST_KEY"), Server = _server.Url! },
            TimeProvider.System
        );

        (await BilledAsync(provider)).ShouldBe(CodePoints(Sent()[0].GetProperty("Text").GetString()!));
    }

    [Fact]
    public async Task LibreTranslate_CountsTags()
    {
        Answers("""{"translatedText":["x"]}""");
        await using var provider = Remote.LibreTranslate(new() { Server = _server.Url! }, TimeProvider.System);

        (await BilledAsync(provider)).ShouldBe(CodePoints(Sent().GetProperty("q")[0].GetString()!));
    }

    [Fact]
    public async Task Chat_CountsThePromptAndTakesTheServersTokens()
    {
        Answers(
            """
            {"choices":[{"message":{"content":
             "{\"translations\":[{\"id\":0,\"text\":\"El <g id=\\\"0\\\">alcalde</g> salió.\"}]}"}}],
             "usage":{"prompt_tokens":310,"completion_tokens":20,"total_tokens":330}}
            """
        );
        var limit = new SpendingLimit(null, null, PriceTable.Empty);
        var chat = Remote.Chat(
            new() { Key = new Secret("BILL_NO_KEY"), Server = _server.Url + "/v1" },
            TimeProvider.System
        );
        await using var provider = new BudgetedProvider(chat, limit);
        var reckoned = chat.Capabilities.BillOf(Question);

        await provider.TranslateAsync(Question, TestContext.Current.CancellationToken);

        var messages = Sent().GetProperty("messages").EnumerateArray();
        reckoned.Characters.ShouldBe(messages.Sum(m => CodePoints(m.GetProperty("content").GetString()!)));
        limit.Bills["chat"].ShouldBe(new ProviderBill(reckoned.Characters, 330));
        // An estimate is one: it is near.
        ((double)reckoned.Tokens).ShouldBe(330, 150);
    }

    private static async Task<long> BilledAsync(ITranslationProvider provider)
    {
        await provider.TranslateAsync(Question, TestContext.Current.CancellationToken);
        return provider.Capabilities.BillOf(Question).Characters;
    }

    private void Answers(string body) =>
        _server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithBody(body));

    private JsonElement Sent() => JsonDocument.Parse(_server.LogEntries.Single().RequestMessage!.Body!).RootElement;

    private static string Plain(string markup) => WebUtility.HtmlDecode(Tag().Replace(markup, ""));

    private static long CodePoints(string text) => text.EnumerateRunes().Count();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
