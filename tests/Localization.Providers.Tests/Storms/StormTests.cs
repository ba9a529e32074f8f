using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Providers.Resilience;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Localization.Providers.Tests.Storms;

/// <summary>What becomes of a batch while its provider is busy or away.</summary>
public sealed partial class StormTests : IDisposable
{
    /// <summary>Enough for every request that may be under way, and some that wait.</summary>
    private const int Few = 12;

    private static readonly int Many = Cases.Of(48, 200);

    private static readonly TimeSpan Storm = TimeSpan.FromMinutes(3);

    private readonly Night _night = new();
    private WireMockServer _server = WireMockServer.Start();

    public void Dispose()
    {
        _server.Dispose();
        _night.Dispose();
    }

    public static TheoryData<string, string, string, string> Storms =>
        [.. SpecTable.Rows("storms.md").Select(r => (r[0], r[1], r[2], r[3]))];

    [Theory]
    [MemberData(nameof(Storms))]
    public async Task Batch_BusyForThreeMinutes_EndsAsTheTableSays(
        string status,
        string retryAfter,
        string articles,
        string outcome
    )
    {
        int? wait = retryAfter == "-" ? null : int.Parse(retryAfter, CultureInfo.InvariantCulture);
        var code = int.Parse(status, CultureInfo.InvariantCulture);
        var count = articles == "many" ? Many : Few;
        Serve(() => _night.Elapsed < Storm ? Refusal(code, wait) : null);

        var summary = await _night.RunAsync(_server.Url!, count);

        summary.Outcomes.Length.ShouldBe(count);
        summary.Untranslated.ShouldBe(0);
        summary.Failed.ShouldBe(outcome == "all translated" ? 0 : count);
    }

    [Fact]
    public async Task Batch_AwayForTwoMinutes_EndsWithEveryArticle()
    {
        var (address, port) = (_server.Url!, _server.Port);
        _server.Dispose();
        var isBack = false;

        var summary = await _night.RunAsync(
            address,
            Few,
            tick: () =>
            {
                if (isBack || _night.Elapsed < TimeSpan.FromMinutes(2))
                    return;
                isBack = true;
                _server = WireMockServer.Start(port);
                Serve(() => null);
            }
        );

        summary.Outcomes.Where(o => o.Error is not null).ShouldBeEmpty();
        summary.Untranslated.ShouldBe(0);
        isBack.ShouldBeTrue();
    }

    [Fact]
    public async Task Batch_BusyForLongerThanItsPatience_TriesOnceMoreAtTheEnd()
    {
        var storm = TimeSpan.FromSeconds(90);
        Serve(() => _night.Elapsed < storm ? Refusal(429, null) : null);

        var summary = await _night.RunAsync(
            _server.Url!,
            Few,
            new ResilienceOptions { Patience = TimeSpan.FromSeconds(60) }
        );

        summary.Failed.ShouldBe(0);
        summary.Untranslated.ShouldBe(0);
    }

    [Fact]
    public async Task Batch_BusyAllNight_EndsSoonWithTheFirstCause()
    {
        var count = 0;
        Serve(() => Refusal(Interlocked.Increment(ref count) <= 8 ? 500 : 502, null));

        var summary = await _night.RunAsync(_server.Url!, Few);

        summary.Failed.ShouldBe(Few);
        summary.Outcomes.ShouldAllBe(o => Causes().IsMatch(o.Error!.Message));
        // Patience once in the run, once more at its end.
        _night.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(25));
    }

    private static ResponseMessage Refusal(int status, int? retryAfter)
    {
        var headers = new Dictionary<string, WireMockList<string>>();
        if (retryAfter is { } seconds)
            headers["Retry-After"] = new(seconds.ToString(CultureInfo.InvariantCulture));
        return Message(status, headers, """{"message":"storm over the data center"}""");
    }

    private void Serve(Func<ResponseMessage?> refusal) =>
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithCallback(request => refusal() ?? Translated(request.Body!)));

    private static ResponseMessage Translated(string body)
    {
        using var json = JsonDocument.Parse(body);
        var texts = json.RootElement.GetProperty("text").EnumerateArray().Select(t => t.GetString()!);
        var translations = texts.Select(t => new
        {
            text = $"El alcalde salió del ayuntamiento el lunes con los papeles del caso {Number().Match(t)}.",
            detected_source_language = "EN",
        });
        return Message(200, [], JsonSerializer.Serialize(new { translations }));
    }

    private static ResponseMessage Message(int status, Dictionary<string, WireMockList<string>> headers, string body) =>
        new()
        {
            StatusCode = status,
            Headers = headers,
            BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = body },
        };

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("50[02]: storm over the data center")]
    private static partial Regex Causes();
}
