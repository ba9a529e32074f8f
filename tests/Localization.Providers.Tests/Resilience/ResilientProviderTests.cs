using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Localization.Providers.Resilience;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;

namespace Localization.Providers.Tests.Resilience;

public sealed class ResilientProviderTests
{
    private static readonly ProviderOverloadException Busy = new("provider-busy", "scripted", 429) { SlowDown = true };

    // The fake clock runs on while continuations wait for a thread: only the retries may end a request here.
    private static readonly ResilienceOptions Patient = new()
    {
        Deadline = TimeSpan.FromHours(20),
        AttemptDeadline = TimeSpan.FromHours(10),
        Patience = TimeSpan.FromHours(20),
    };

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task TranslateAsync_TooManyRequestsForAMinute_EndsWell()
    {
        var start = _time.GetUtcNow();
        var provider = new ScriptedProvider
        {
            Fault = (_, _) => _time.GetUtcNow() - start < TimeSpan.FromSeconds(61) ? Busy : null,
        };

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
                return n == 1
                    ? new ProviderOverloadException("provider-busy", "scripted", 429)
                    {
                        SlowDown = true,
                        RetryAfter = TimeSpan.FromSeconds(40),
                    }
                    : null;
            },
        };

        await AskAsync(provider, ["a"]);

        asked.Count.ShouldBe(2);
        (asked[1] - asked[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task TranslateAsync_RetryAfterBeyondItsPatience_FailsAtOnceAndSendsNothingUntilThen()
    {
        var provider = new ScriptedProvider
        {
            Fault = (n, _) =>
                n == 1
                    ? new ProviderOverloadException("provider-busy", "scripted", 429)
                    {
                        SlowDown = true,
                        RetryAfter = TimeSpan.FromSeconds(40),
                    }
                    : null,
        };
        await using var resilient = new ResilientProvider(
            provider,
            new() { Patience = TimeSpan.FromSeconds(5) },
            _time
        );

        (await FailAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(40));
        _time.Advance(TimeSpan.FromSeconds(30));
        (await FailAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(10));
        provider.Requests.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(10));
        (await resilient.TranslateAsync(Requests.Of("a"), TestContext.Current.CancellationToken))
            .Single()
            .Text.ShouldNotBeNull();

        Task<ProviderOverloadException> FailAsync() =>
            Should.ThrowAsync<ProviderOverloadException>(() =>
                resilient.TranslateAsync(Requests.Of("a"), TestContext.Current.CancellationToken)
            );
    }

    [Fact]
    public async Task TranslateAsync_OnePoisonedSegment_IsTheOnlyOneThatFails()
    {
        var provider = new ScriptedProvider
        {
            Fault = (_, texts) =>
                texts.Contains("text 17")
                    ? new ProviderRequestException("provider-request-refused", "scripted", 400, "bad")
                    : null,
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
            Fault = (_, texts) =>
                texts.Length > 10
                    ? new ProviderRequestException("provider-request-refused", "scripted", 413, "")
                    : null,
        };

        (await AskAsync(provider, Texts(50))).ShouldAllBe(a => a.Text != null);
    }

    [Fact]
    public async Task TranslateAsync_QuotaUsedUp_KeepsWhatWasPaidAndSendsNoMore()
    {
        var provider = new ScriptedProvider
        {
            Fault = (n, _) => n > 1 ? new ProviderQuotaException("provider-quota", "scripted") : null,
        };
        await using var resilient = new ResilientProvider(provider, new() { InFlight = 1 }, _time);

        var answers = await resilient.TranslateAsync(Requests.Of(Texts(200)), TestContext.Current.CancellationToken);
        var later = await Should.ThrowAsync<ProviderQuotaException>(() =>
            resilient.TranslateAsync(Requests.Of("more"), TestContext.Current.CancellationToken)
        );

        answers.Count(a => a.Text is not null).ShouldBe(50);
        provider.Requests.Count.ShouldBe(2);
        later.Message.ShouldContain("scripted");
    }

    [Fact]
    public async Task TranslateAsync_QuotaRenewed_IsNoticedWithinAMinute()
    {
        var provider = new ScriptedProvider
        {
            Fault = (n, _) => n == 1 ? new ProviderQuotaException("provider-quota", "scripted") : null,
        };
        await using var resilient = new ResilientProvider(provider, new(), _time);
        for (var second = 0; second < 60; second += 20)
        {
            await Should.ThrowAsync<ProviderQuotaException>(() =>
                resilient.TranslateAsync(Requests.Of("a"), TestContext.Current.CancellationToken)
            );
            _time.Advance(TimeSpan.FromSeconds(20));
        }

        (await resilient.TranslateAsync(Requests.Of("a"), TestContext.Current.CancellationToken))
            .Single()
            .Text.ShouldNotBeNull();
        provider.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task TranslateAsync_RefusedKey_IsNotTriedAgain()
    {
        var provider = new ScriptedProvider
        {
            Fault = (_, _) => new ProviderAuthenticationException("provider-key-refused", "scripted", 403, "KEY"),
        };

        await Should.ThrowAsync<ProviderAuthenticationException>(() => AskAsync(provider, ["a"]));

        provider.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TranslateAsync_CanceledBefore_SendsNothing()
    {
        var provider = new ScriptedProvider();
        await using var resilient = new ResilientProvider(provider, new(), _time);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            resilient.TranslateAsync(Requests.Of("a"), new CancellationToken(true))
        );

        provider.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task TranslateAsync_TenThousandSegmentsUnderChaos_LosesNoneAndPaysNoneTwice()
    {
        var random = new Random(7);
        var chaos = new ResiliencePipelineBuilder { TimeProvider = _time }
            .AddChaosLatency(
                new ChaosLatencyStrategyOptions
                {
                    InjectionRate = 0.1,
                    Latency = TimeSpan.FromSeconds(45),
                    Randomizer = Next,
                }
            )
            .AddChaosFault(
                new ChaosFaultStrategyOptions
                {
                    InjectionRate = 0.3,
                    Randomizer = Next,
                    FaultGenerator = new FaultGenerator()
                        .AddException(() => Busy)
                        .AddException(() =>
                            new ProviderOverloadException("provider-unreachable", "scripted", "host", "cut")
                        )
                        .AddException(() => new ProviderResponseException("provider-answer", "scripted", "cut")),
                }
            )
            .Build();
        var provider = new ScriptedProvider { Chaos = chaos };

        var answers = await AskAsync(provider, Texts(10_000));

        answers.Where((a, i) => a.Text?.Text != $"TEXT {i}").ShouldBeEmpty();
        provider.Answered.Count.ShouldBe(10_000);
        provider.Answered.Values.ShouldAllBe(n => n == 1);
        provider.Requests.Count.ShouldBeGreaterThan(200);

        double Next()
        {
            lock (random)
                return random.NextDouble();
        }
    }

    [Fact]
    public async Task TranslateAsync_BusyOnce_IsHeardByObserverMeterAndTrace()
    {
        var heard = new ConcurrentQueue<string>();
        var spans = new ConcurrentQueue<string>();
        using var meter = new MeterListener
        {
            InstrumentPublished = (instrument, listener) => Enable(instrument, listener),
        };
        meter.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => heard.Enqueue(string.Join(' ', tags.ToArray().Select(t => t.Value)))
        );
        meter.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ProviderTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
                spans.Enqueue(
                    $"{activity.DisplayName} {activity.GetTagItem("provider")} {activity.GetTagItem("segments")}"
                ),
        };
        ActivitySource.AddActivityListener(traces);
        var observed = new ConcurrentQueue<ProviderEvent>();
        var provider = new ScriptedProvider("heard") { Fault = (n, _) => n == 1 ? Busy : null };
        await using var resilient = new ResilientProvider(provider, Patient, _time, observed.Enqueue);

        await _time.RunAsync(resilient.TranslateAsync(Requests.Of("a", "b"), TestContext.Current.CancellationToken));

        string[] events = ["request", "retry", "pause", "request"];
        observed.Select(e => e.Happening).ShouldBe(events);
        observed.ElementAt(1).Reason.ShouldBe(Busy.Message);
        heard.Where(h => h.StartsWith("heard ", StringComparison.Ordinal)).ShouldBe(events.Select(e => "heard " + e));
        spans.Count(s => s == "translate heard 2").ShouldBe(2);

        static void Enable(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == ProviderTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        }
    }

    [Fact]
    public async Task Chain_FirstFails_NextAnswersAndIsNamed()
    {
        var broken = new ScriptedProvider("first")
        {
            Fault = (_, _) => new ProviderQuotaException("provider-quota", "first"),
        };
        await using var chain = ImmutableArray
            .Create<ITranslationProvider>(new ResilientProvider(broken, new(), _time), new ScriptedProvider("second"))
            .InTurn();

        var answers = await chain.TranslateAsync(Requests.Of("a", "b"), TestContext.Current.CancellationToken);

        answers.Select(a => (a.Text!.Text, a.Provider)).ShouldBe([("A", "second"), ("B", "second")]);
    }

    private static string[] Texts(int count) => [.. Enumerable.Range(0, count).Select(i => $"text {i}")];

    private async Task<ImmutableArray<TranslationAnswer>> AskAsync(ScriptedProvider provider, string[] texts)
    {
        await using var resilient = new ResilientProvider(provider, Patient, _time);
        return await _time.RunAsync(
            resilient.TranslateAsync(Requests.Of(texts), TestContext.Current.CancellationToken)
        );
    }
}
