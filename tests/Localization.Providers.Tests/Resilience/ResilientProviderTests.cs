using System.Collections.Immutable;
using Localization.Model;
using Localization.Providers.Resilience;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Resilience;

public sealed class ResilientProviderTests
{
    private static readonly ProviderOverloadException Busy = new("provider-busy", "scripted", 429) { SlowDown = true };

    // The fake clock runs on while continuations wait for a thread: only the retries may end a request here.
    private static readonly ResilienceOptions Patient = new() { Deadline = TimeSpan.FromHours(20), AttemptDeadline = TimeSpan.FromHours(10) };

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task TranslateAsync_TooManyRequestsForAMinute_EndsWell()
    {
        var start = _time.GetUtcNow();
        var provider = new ScriptedProvider { Fault = (_, _) => _time.GetUtcNow() - start < TimeSpan.FromSeconds(61) ? Busy : null };

        var answers = await AskAsync(provider, Texts(400));

        answers.ShouldAllBe(a => a.Text != null);
        provider.Answered.Values.ShouldAllBe(n => n == 1);
    }

    [Fact]
    public async Task TranslateAsync_RetryAfter_IsWaitedForAndNotUndercut()
    {
        var start = _time.GetUtcNow();
        var asked = new List<TimeSpan>();
        var provider = new ScriptedProvider
        {
            Fault = (n, _) =>
            {
                asked.Add(_time.GetUtcNow() - start);
                return n == 1 ? new ProviderOverloadException("provider-busy", "scripted", 429) { SlowDown = true, RetryAfter = TimeSpan.FromSeconds(40) } : null;
            },
        };

        await AskAsync(provider, ["a"]);

        asked.Count.ShouldBe(2);
        (asked[1] - asked[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task TranslateAsync_OnePoisonedSegment_IsTheOnlyOneThatFails()
    {
        var provider = new ScriptedProvider
        {
            Fault = (_, texts) => texts.Contains("text 17") ? new ProviderRequestException("provider-request-refused", "scripted", 400, "bad") : null,
        };

        var answers = await AskAsync(provider, Texts(50));

        answers.Select((a, i) => (a, i)).Where(x => x.a.Text is null).Select(x => x.i).ShouldBe([17]);
        answers[17].Failure!.ShouldContain("400");
        provider.Answered.Values.ShouldAllBe(n => n == 1);
    }

    [Fact]
    public async Task TranslateAsync_RequestTooLarge_IsSplit()
    {
        var provider = new ScriptedProvider
        {
            Fault = (_, texts) => texts.Length > 10 ? new ProviderRequestException("provider-request-refused", "scripted", 413, "") : null,
        };

        (await AskAsync(provider, Texts(50))).ShouldAllBe(a => a.Text != null);
    }

    [Fact]
    public async Task TranslateAsync_QuotaUsedUp_KeepsWhatWasPaidAndSendsNoMore()
    {
        var provider = new ScriptedProvider { Fault = (n, _) => n > 1 ? new ProviderQuotaException("provider-quota", "scripted") : null };
        await using var resilient = new ResilientProvider(provider, new() { InFlight = 1 }, _time);

        var answers = await _time.RunAsync(resilient.TranslateAsync(Requests.Of(Texts(200)), TestContext.Current.CancellationToken));
        var later = await Should.ThrowAsync<ProviderQuotaException>(
            () => resilient.TranslateAsync(Requests.Of("more"), TestContext.Current.CancellationToken));

        answers.Count(a => a.Text is not null).ShouldBe(50);
        provider.Requests.Count.ShouldBe(2);
        later.Message.ShouldContain("scripted");
    }

    [Fact]
    public async Task TranslateAsync_RefusedKey_IsNotTriedAgain()
    {
        var provider = new ScriptedProvider { Fault = (_, _) => new ProviderAuthenticationException("provider-key-refused", "scripted", 403, "KEY") };

        await Should.ThrowAsync<ProviderAuthenticationException>(() => AskAsync(provider, ["a"]));

        provider.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TranslateAsync_CanceledBefore_SendsNothing()
    {
        var provider = new ScriptedProvider();
        await using var resilient = new ResilientProvider(provider, new(), _time);

        await Should.ThrowAsync<OperationCanceledException>(() => resilient.TranslateAsync(Requests.Of("a"), new CancellationToken(true)));

        provider.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task TranslateAsync_TenThousandSegmentsWithThreeInTenRequestsFailing_LosesNoneAndPaysNoneTwice()
    {
        var random = new Random(7);
        var provider = new ScriptedProvider { Fault = (_, _) => Chance(random) };

        var answers = await AskAsync(provider, Texts(10_000));

        answers.Where((a, i) => a.Text?.Text != $"TEXT {i}").ShouldBeEmpty();
        provider.Answered.Count.ShouldBe(10_000);
        provider.Answered.Values.ShouldAllBe(n => n == 1);
    }

    [Fact]
    public async Task Chain_FirstFails_NextAnswersAndIsNamed()
    {
        var broken = new ScriptedProvider("first") { Fault = (_, _) => new ProviderQuotaException("provider-quota", "first") };
        await using var chain = ImmutableArray.Create<ITranslationProvider>(
            new ResilientProvider(broken, new(), _time), new ScriptedProvider("second")).InTurn();

        var answers = await chain.TranslateAsync(Requests.Of("a", "b"), TestContext.Current.CancellationToken);

        answers.Select(a => (a.Text!.Text, a.Provider)).ShouldBe([("A", "second"), ("B", "second")]);
    }

    private static Exception? Chance(Random random)
    {
        lock (random)
        {
            return random.Next(10) switch
            {
                0 => Busy,
                1 => new ProviderOverloadException("provider-unreachable", "scripted", "host", "cut"),
                2 => new ProviderResponseException("provider-answer", "scripted", "cut"),
                _ => null,
            };
        }
    }

    private static string[] Texts(int count) => [.. Enumerable.Range(0, count).Select(i => $"text {i}")];

    private async Task<ImmutableArray<TranslationAnswer>> AskAsync(ScriptedProvider provider, string[] texts)
    {
        await using var resilient = new ResilientProvider(provider, Patient, _time);
        return await _time.RunAsync(resilient.TranslateAsync(Requests.Of(texts), TestContext.Current.CancellationToken));
    }
}
