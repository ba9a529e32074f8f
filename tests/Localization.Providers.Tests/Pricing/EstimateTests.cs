using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Localization.Pipeline.Estimates;
using Localization.Pipeline.Outcomes;
using Localization.Providers.Pricing;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Batches;
using Localization.Providers.Tests.Http;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Pricing;

/// <summary>What is predicted for a batch, beside what a server counted in it.</summary>
public sealed partial class EstimateTests : IDisposable
{
    private static readonly (string English, string Spanish)[] News =
    [
        (
            "The mayor of <g>Kyiv</g> left the town hall on Monday.",
            "El alcalde de <g>Kyiv</g> dejó el ayuntamiento el lunes."
        ),
        (
            "The government said on Tuesday that it would raise the minimum wage by 4 percent & cut taxes.",
            "El Gobierno dijo el martes que subiría el salario mínimo un 4 por ciento y bajaría los impuestos."
        ),
        (
            "Thousands of people took to the streets of Kyiv to protest against the <g>new law</g>.",
            "Miles de personas salieron a las calles de Kyiv para protestar contra la <g>nueva ley</g>."
        ),
        (
            "According to the report, the company lost more than two million euros last year.",
            "Según el informe, la empresa perdió más de dos millones de euros el año pasado."
        ),
        (
            "Firefighters rescued three children from a burning building near the river.",
            "Los bomberos rescataron a tres niños de un edificio en llamas cerca del río."
        ),
        (
            "The court rejected the appeal, and the former minister will have to go to prison.",
            "El tribunal rechazó el recurso, y el exministro tendrá que ingresar en prisión."
        ),
    ];

    private static readonly Term[] Terms =
    [
        new("Kyiv", "Kiev", TermPolicy.Translate)
        {
            PartOfSpeech = PartOfSpeech.Place,
            Gender = GrammaticalGender.Masculine,
        },
    ];

    private readonly FakeTimeProvider _time = new();
    private readonly BatchFolder _folder;

    public EstimateTests()
    {
        Environment.SetEnvironmentVariable("ESTIMATE_TEST_KEY", "secret");
        _folder = new BatchFolder(_time);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("deepl")]
    [InlineData("google")]
    [InlineData("microsoft")]
    [InlineData("chat")]
    public async Task Estimate_TermsKept_IsWhatTheServerCounts(string name)
    {
        WriteNews();
        using var server = new CountingServer(name, name == "chat" ? Spanish : Kept);
        await using var provider = Provider(name, server.Url);

        var estimate = await EstimateAsync(provider);
        var (summary, bill) = await TranslateAsync(provider);

        summary.Outcomes.Select(o => o.Error?.Message).ShouldAllBe(e => e == null);
        summary.Digests.SelectMany(d => d.Untranslated).ShouldBeEmpty();
        summary.TermsKept.ShouldBe(summary.Terms);
        // The length of a model's answer is a guess: of a few sentences it is farther off than of many.
        IsNear(estimate.Bill.Priced, server.Billed, name == "chat" ? 0.02 : 0.01);
        IsNear(bill.Priced, server.Billed);
    }

    [Theory]
    [InlineData("deepl")]
    [InlineData("google")]
    [InlineData("microsoft")]
    public async Task Estimate_NoTermKept_AddsEveryRetry(string name)
    {
        _folder.Write("a.txt", "The mayor of Kyiv left on Monday. Nobody was hurt.\n\nKyiv is quiet & cold again.\n");
        _folder.Write("b.txt", "The train to Kyiv was late. The mayor of Kyiv left on Monday.\n");
        var count = 0;
        using var server = new CountingServer(
            name,
            _ => string.Create(CultureInfo.InvariantCulture, $"nada{Interlocked.Increment(ref count)}")
        );
        await using var provider = Provider(name, server.Url);

        var estimate = await EstimateAsync(provider);
        var (_, bill) = await TranslateAsync(provider);

        estimate.TermRetries.Priced.ShouldBeGreaterThan(estimate.Bill.Priced);
        IsNear((estimate.Bill + estimate.TermRetries).Priced, server.Billed);
        IsNear(bill.Priced, server.Billed);
    }

    [Theory]
    [InlineData("deepl")]
    [InlineData("google")]
    [InlineData("microsoft")]
    public async Task Limit_BelowTheEstimate_HoldsBeforeARequestGoesOut(string name)
    {
        WriteNews();
        using var server = new CountingServer(name, name == "chat" ? Spanish : Kept);
        await using var provider = Provider(name, server.Url);
        var most = (await EstimateAsync(provider)).Bill.Characters / 2;

        var (summary, _) = await TranslateAsync(provider, most);

        server.Billed.ShouldBeLessThanOrEqualTo(most);
        summary.Failed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Estimate_OfWhatTheMemoryHas_IsNothing()
    {
        WriteNews();
        using var server = new CountingServer("google", Kept);
        await using var provider = Provider("google", server.Url);
        await TranslateAsync(provider);

        (await EstimateAsync(provider)).Bill.ShouldBe(default);
    }

    private void WriteNews()
    {
        for (var article = 0; article < 4; article++)
            _folder.Write(
                $"{article}.md",
                string.Join(
                    "\n\n",
                    News.Skip(article).Concat(News.Take(article)).Take(5).Select(n => Marked(n.English, "**", "**"))
                ) + "\n"
            );
    }

    // Those that are billed by characters answer with what they were sent, and the model with the Spanish.
    private static string Kept(string markup) => Dictionary().Replace(markup, "$1");

    private static string Spanish(string markup)
    {
        var found = News.Single(n => WebUtility.HtmlEncode(Marked(n.English, "", "")) == Tag().Replace(markup, ""));
        return Marked(found.Spanish, "<g id=\"0\">", "</g>");
    }

    private static string Marked(string text, string open, string close) =>
        text.Replace("<g>", open, StringComparison.Ordinal).Replace("</g>", close, StringComparison.Ordinal);

    private async Task<ArticleEstimate> EstimateAsync(ITranslationProvider provider)
    {
        var articles = await new BatchEstimator(provider, _folder.Memory, _time)
            .EstimateAsync(_folder.Settings(Terms))
            .ToListAsync();
        articles.ShouldAllBe(a => a.Error == null);
        return articles.Aggregate(
            (a, b) => a with { Bill = a.Bill + b.Bill, TermRetries = a.TermRetries + b.TermRetries }
        );
    }

    private async Task<(BatchSummary Summary, ProviderBill Bill)> TranslateAsync(
        ITranslationProvider provider,
        long? most = null
    )
    {
        var limit = new SpendingLimit(most, null, PriceTable.Empty);
        var summary = await _folder.TranslateAsync(new BudgetedProvider(provider, limit), _folder.Settings(Terms));
        return (summary, limit.Bills.GetValueOrDefault(provider.Name));
    }

    private ITranslationProvider Provider(string name, string server)
    {
        var key = new Secret("ESTIMATE_TEST_KEY");
        return name switch
        {
            "deepl" => Remote.DeepL(
                new()
                {
                    Key = key,
                    Server = server,
                    Glossary = false,
                },
                _time
            ),
            "google" => Remote.Google(
                new()
                {
                    Token = key,
                    Project = "p",
                    Server = server,
                },
                _time
            ),
            "microsoft" => Remote.Microsoft(new() { Key = key, Server = server }, _time),
            _ => Remote.Chat(new() { Key = key, Server = server }, _time),
        };
    }

    private static void IsNear(long predicted, long counted, double share = 0.01) =>
        ((double)predicted).ShouldBe(counted, counted * share, $"{predicted} predicted, {counted} counted");

    [GeneratedRegex("<mstrans:dictionary translation=\"([^\"]*)\">[^<]*</mstrans:dictionary>")]
    private static partial Regex Dictionary();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
