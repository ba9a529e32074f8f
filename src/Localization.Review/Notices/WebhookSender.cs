using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Threading.Channels;
using Localization.Providers.Http;
using Localization.Review.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Localization.Review.Notices;

/// <summary>Sends notices to webhooks, in order and apart from each other, and repeats what did not arrive. In: notices
/// of the desk. Out: signed HTTP requests. The desk does not wait for them.</summary>
public sealed partial class WebhookSender : BackgroundService
{
    /// <summary>How often a notice is sent at most.</summary>
    public const int Attempts = 5;

    /// <summary>How many notices wait for a webhook at most; later ones are lost, and logged.</summary>
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(10);

    private readonly DeskSettings _settings;
    private readonly DeskEvents _events;
    private readonly ILogger<WebhookSender> _log;
    private readonly IHttpClientFactory _clients;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly List<(Webhook Webhook, Channel<DeskNotice> Waiting)> _queues;

    /// <summary>A sender.</summary>
    public WebhookSender(
        DeskSettings settings,
        DeskEvents events,
        IHttpClientFactory clients,
        ILogger<WebhookSender> log
    )
        : this(settings, events, clients, log, TimeSpan.FromSeconds(2)) { }

    /// <param name="settings">The webhooks.</param>
    /// <param name="events">The notices.</param>
    /// <param name="clients">Makes the client for each attempt; see <see cref="AddClient"/>.</param>
    /// <param name="log">Hears of what did not arrive.</param>
    /// <param name="pause">The pause before the second attempt; each further one doubles.</param>
    internal WebhookSender(
        DeskSettings settings,
        DeskEvents events,
        IHttpClientFactory clients,
        ILogger<WebhookSender> log,
        TimeSpan pause
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(events);
        (_settings, _events, _clients, _log) = (settings, events, clients, log);
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = settings.Time }
            .AddRetry(Retry(pause))
            .AddTimeout(LongestAttempt)
            .Build();
        _queues =
        [
            .. settings.Webhooks.Select(w =>
                (w, Channel.CreateBounded<DeskNotice>(new BoundedChannelOptions(MostWaiting)))
            ),
        ];
        if (_queues.Count > 0)
            events.Notice += Add;
    }

    /// <summary>Adds the client that sends. It does not follow redirections.</summary>
    internal static void AddClient(IServiceCollection services) =>
        services
            .AddHttp(nameof(WebhookSender))
            .UseSocketsHttpHandler((handler, _) => (handler.AllowAutoRedirect, handler.UseCookies) = (false, false));

    /// <inheritdoc/>
    public override void Dispose()
    {
        _events.Notice -= Add;
        base.Dispose();
    }

    /// <summary>Sends a notice to a webhook.</summary>
    /// <returns>Whether it arrived.</returns>
    internal async Task<bool> SendAsync(Webhook webhook, DeskNotice notice, CancellationToken cancellationToken)
    {
        var (id, body) = (Guid.NewGuid(), WebhookMessage.Of(notice));
        try
        {
            using var response = await _pipeline.ExecuteAsync(
                async inside => await PostAsync(webhook, notice, id, body, inside),
                cancellationToken
            );
            if (response.IsSuccessStatusCode)
                return true;
            Refused(webhook.Address, (int)response.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
        {
            Unreachable(webhook.Address, exception.Message);
        }

        return false;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_queues.Select(q => SendAllAsync(q.Webhook, q.Waiting.Reader, stoppingToken)));

    private async Task SendAllAsync(
        Webhook webhook,
        ChannelReader<DeskNotice> notices,
        CancellationToken cancellationToken
    )
    {
        await foreach (var notice in notices.ReadAllAsync(cancellationToken))
            await SendAsync(webhook, notice, cancellationToken);
    }

    private void Add(DeskNotice notice)
    {
        foreach (var (webhook, waiting) in _queues)
        {
            if (!waiting.Writer.TryWrite(notice))
                Lost(webhook.Address);
        }
    }

    // The same body each time, signed for the time at which it is sent.
    private async Task<HttpResponseMessage> PostAsync(
        Webhook webhook,
        DeskNotice notice,
        Guid id,
        byte[] body,
        CancellationToken cancellationToken
    )
    {
        var at = _settings.Time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address)
        {
            Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            },
        };
        request.Headers.Add("Localization-Event", WebhookMessage.Name(notice.Kind));
        request.Headers.Add("Localization-Delivery", id.ToString());
        request.Headers.Add("Localization-Timestamp", at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Localization-Signature", $"sha256={webhook.Sign(at, body)}");
        using var client = _clients.CreateClient(nameof(WebhookSender));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(TimeSpan pause) =>
        new()
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .Handle<TimeoutRejectedException>()
                .HandleResult(r =>
                    r.StatusCode
                        is HttpStatusCode.RequestTimeout
                            or HttpStatusCode.TooManyRequests
                            or >= HttpStatusCode.InternalServerError
                ),
            MaxRetryAttempts = Attempts - 1,
            Delay = pause,
            MaxDelay = TimeSpan.FromMinutes(5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            DelayGenerator = a =>
                ValueTask.FromResult(
                    a.Outcome.Result?.Headers.RetryAfter?.Delta is { } wait && wait <= TimeSpan.FromMinutes(5)
                        ? wait
                        : (TimeSpan?)null
                ),
        };

    [LoggerMessage(LogLevel.Warning, "The webhook {Address} refused a notice with status {Status}.")]
    private partial void Refused(Uri address, int status);

    [LoggerMessage(LogLevel.Warning, "The webhook {Address} cannot be reached: {Reason}")]
    private partial void Unreachable(Uri address, string reason);

    [LoggerMessage(LogLevel.Warning, "Too many notices wait for the webhook {Address}: one is lost.")]
    private partial void Lost(Uri address);
}
