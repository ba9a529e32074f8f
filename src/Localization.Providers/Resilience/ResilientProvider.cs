using System.Collections.Immutable;
using Localization.Providers.Limits;
using Localization.Providers.Packing;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Localization.Providers.Resilience;

/// <summary>Keeps a batch from being lost to a provider's bad minute. In: a batch of any size. Out: one answer a unit,
/// in order; a unit that fails alone is answered with its failure while the rest go on.</summary>
internal sealed class ResilientProvider : ITranslationProvider
{
    private readonly ITranslationProvider _provider;
    private readonly SemaphoreSlim _inFlight;
    private readonly RequestPipeline _pipeline;
    private readonly ProviderTelemetry _telemetry;

    /// <summary>How long a fault for good is believed: a worker lives for weeks, in which a quota is renewed.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    /// <summary>So many answers in a row that cannot be used are paid for, and no more.</summary>
    private const int MostBadAnswers = 20;

    private readonly TimeProvider _time;
    private readonly BadAnswerCount _badAnswers;

    /// <summary>What every further request would meet as well; it is then not sent.</summary>
    private volatile StoppedBy? _stopped;

    public ResilientProvider(
        ITranslationProvider provider,
        ResilienceOptions options,
        TimeProvider time,
        Action<ProviderEvent>? observer = null,
        IRateLimits? rates = null
    )
    {
        options.Validate(provider.Name);
        _provider = provider;
        _time = time;
        _badAnswers = new BadAnswerCount(provider.Name, MostBadAnswers);
        _inFlight = new SemaphoreSlim(options.InFlight);
        _telemetry = new ProviderTelemetry(provider.Name, observer);
        _pipeline = new RequestPipeline(provider.Name, options, time, _telemetry, rates);
    }

    public string Name => _provider.Name;

    public string Model => _provider.Model;

    public string ModelFor(LanguageTag source, LanguageTag target) => _provider.ModelFor(source, target);

    public ProviderCapabilities Capabilities => _provider.Capabilities;

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var answers = new TranslationAnswer[request.Units.Length];
        var asked = new int[request.Units.Length];
        var packs = RequestPacker.Pack(request.Units, _provider.Capabilities);
        var faults = await Task.WhenAll(
            packs.Select(pack => TranslateAsync(new Batch(request, answers, asked), pack, cancellationToken))
        );
        cancellationToken.ThrowIfCancellationRequested();
        if (answers.All(a => a.Text is null) && faults.OfType<ProviderException>().FirstOrDefault() is { } fault)
            throw fault;
        return [.. answers];
    }

    public ValueTask DisposeAsync()
    {
        _inFlight.Dispose();
        return _provider.DisposeAsync();
    }

    /// <summary>Fills in the answers of a request's units; where it cannot, its fault becomes their answer.</summary>
    private async Task<ProviderException?> TranslateAsync(
        Batch batch,
        ImmutableArray<int> pack,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var i in pack)
                batch.Asked[i]++;
            var part = batch.Request with { Units = [.. pack.Select(i => batch.Request.Units[i])] };
            var results = await SendAsync(part, cancellationToken);
            for (var i = 0; i < pack.Length; i++)
                batch.Set(pack[i], results[i]);
            return await AskAgainAsync(batch, pack, cancellationToken);
        }
        catch (ProviderException fault)
            when (pack.Length > 1 && fault is (ProviderRequestException or ProviderResponseException))
        {
            _telemetry.Count("split");
            var half = pack.Length / 2;
            var first = await TranslateAsync(batch, pack[..half], cancellationToken);
            var second = await TranslateAsync(batch, pack[half..], cancellationToken);
            return first ?? second;
        }
        catch (ProviderException fault)
        {
            if (fault.Fault == ProviderFault.Permanent && fault != _stopped?.Fault)
                _stopped = new StoppedBy(fault, _time.GetTimestamp());
            foreach (var i in pack)
                batch.Set(
                    i,
                    new TranslationAnswer(null, fault.Message) { MayComeLater = fault is ProviderOverloadException }
                );
            return fault;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What the other requests bring is kept by nobody: the caller is going. It hears of it once all have ended.
            return null;
        }
    }

    /// <summary>Asks once more for those units of a request alone that were answered badly, in smaller requests. A unit
    /// that was alone is asked twice in all.</summary>
    private async Task<ProviderException?> AskAgainAsync(
        Batch batch,
        ImmutableArray<int> pack,
        CancellationToken cancellationToken
    )
    {
        var bad = pack.Where(i => batch.Answers[i].Text is null).ToImmutableArray();
        if (bad.IsEmpty || (pack.Length == 1 && batch.Asked[pack[0]] > 1))
            return null;
        _telemetry.Count("again");
        ProviderException? fault = null;
        foreach (var part in bad.Chunk(Math.Max(1, Math.Min(bad.Length, pack.Length / 2))))
        {
            var next = await TranslateAsync(batch, [.. part], cancellationToken);
            fault ??= next;
        }

        return fault;
    }

    private async Task<ImmutableArray<TranslationAnswer>> SendAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        await _inFlight.WaitAsync(cancellationToken);
        ProviderException? cause = null;
        try
        {
            return await _pipeline.RunAsync(
                async token =>
                {
                    try
                    {
                        return await AttemptAsync(request, token);
                    }
                    catch (ProviderException exception)
                    {
                        cause ??= exception;
                        throw;
                    }
                },
                request.Units.Sum(u => u.Text.Text.Length),
                request.IsLast,
                cancellationToken
            );
        }
        catch (TimeoutRejectedException exception)
        {
            var seconds = (int)exception.Timeout.TotalSeconds;
            throw cause is null
                ? new ProviderOverloadException(exception, "provider-timeout", Name, seconds)
                : new ProviderOverloadException(exception, "provider-timeout-cause", Name, seconds, cause.Message);
        }
        catch (BrokenCircuitException exception)
        {
            throw new ProviderOverloadException(
                exception,
                "provider-paused",
                Name,
                (cause ?? _pipeline.Outage.Cause ?? exception.InnerException ?? exception).Message
            );
        }
        finally
        {
            _inFlight.Release();
        }
    }

    private async Task<ImmutableArray<TranslationAnswer>> AttemptAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        if (_stopped is { } stopped && _time.GetElapsedTime(stopped.At) < Believed)
            throw stopped.Fault;
        _telemetry.Count("request");
        using var activity = ProviderTelemetry.Source.StartActivity("translate");
        activity?.SetTag("provider", Name).SetTag("segments", request.Units.Length);
        try
        {
            var answers = await _provider.TranslateAsync(request, cancellationToken);
            if (answers.Length != request.Units.Length)
                throw new ProviderResponseException("provider-count", Name, request.Units.Length, answers.Length);
            _badAnswers.Add(answers);
            return answers;
        }
        catch (ProviderResponseException fault)
        {
            if (_badAnswers.Add(fault) is { } end)
                throw end;
            throw;
        }
    }

    private sealed record Batch(TranslationRequest Request, TranslationAnswer[] Answers, int[] Asked)
    {
        /// <summary>Fills in an answer; of several failures the first stays, for it is the cause.</summary>
        public void Set(int unit, TranslationAnswer answer)
        {
            if (answer.Text is not null || Answers[unit] is null)
                Answers[unit] = answer;
        }
    }

    private sealed record StoppedBy(ProviderException Fault, long At);
}
