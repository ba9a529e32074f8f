using System.Net.Sockets;
using System.Threading.Channels;
using Localization.Review.Desk;
using Localization.Review.Texts;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using MimeKit;
using Polly;
using Polly.Retry;

namespace Localization.Review.Notices;

/// <summary>Sends notices by mail, in order, and repeats what could not be sent. In: notices of the desk. Out: mails
/// over SMTP. The desk does not wait for them.</summary>
public sealed partial class MailSender : BackgroundService
{
    /// <summary>How often a mail is tried at most.</summary>
    public const int Attempts = 5;

    /// <summary>How many notices wait at most; later ones are lost, and logged.</summary>
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(30);

    private readonly DeskEvents _events;
    private readonly ILogger<MailSender> _log;
    private readonly MailSettings? _mail;
    private readonly NoticeMail? _writer;
    private readonly ResiliencePipeline _pipeline;
    private readonly Channel<DeskNotice> _waiting = Channel.CreateBounded<DeskNotice>(MostWaiting);

    /// <summary>A sender.</summary>
    public MailSender(
        DeskSettings settings,
        DeskEvents events,
        IStringLocalizer<DeskTexts> text,
        ILogger<MailSender> log
    )
        : this(settings, events, text, log, TimeSpan.FromSeconds(5)) { }

    /// <param name="settings">The mail server.</param>
    /// <param name="events">The notices.</param>
    /// <param name="text">What mails say.</param>
    /// <param name="log">Hears of what could not be sent.</param>
    /// <param name="pause">The pause before the second attempt; each further one doubles.</param>
    internal MailSender(
        DeskSettings settings,
        DeskEvents events,
        IStringLocalizer<DeskTexts> text,
        ILogger<MailSender> log,
        TimeSpan pause
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(events);
        (_events, _log, _mail) = (events, log, settings.Mail);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = settings.Time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(MayHelp),
                    MaxRetryAttempts = Attempts - 1,
                    Delay = pause,
                    MaxDelay = TimeSpan.FromMinutes(5),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            )
            .Build();
        if (_mail is null)
            return;
        _mail.Validate();
        _writer = new NoticeMail(_mail, settings.Store, text);
        events.Notice += Add;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _events.Notice -= Add;
        base.Dispose();
    }

    /// <summary>Sends the mails of a notice.</summary>
    /// <returns>How many the server took.</returns>
    internal async Task<int> SendAsync(DeskNotice notice, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var message in _writer is null ? [] : await _writer.OfAsync(notice))
        {
            try
            {
                await _pipeline.ExecuteAsync(async inside => await SendAsync(message, inside), cancellationToken);
                sent++;
            }
            catch (Exception exception) when (IsOfMail(exception))
            {
                NotSent(_mail!.Host, exception.Message);
            }
        }

        return sent;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in _waiting.Reader.ReadAllAsync(stoppingToken))
            await SendAsync(notice, stoppingToken);
    }

    private void Add(DeskNotice notice)
    {
        if (!_waiting.Writer.TryWrite(notice))
            Lost(_mail!.Host);
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)LongestAttempt.TotalMilliseconds };
        await client.ConnectAsync(_mail!.Host, _mail.Port, _mail.Socket, cancellationToken);
        if (_mail.User.Length > 0)
            await client.AuthenticateAsync(_mail.User, _mail.Password, cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    // A server that refuses a mail or a password will do so again; one that is busy or away may not.
    private static bool MayHelp(Exception exception) =>
        exception is SmtpCommandException { StatusCode: var status }
            ? (int)status is >= 400 and < 500
            : exception is IOException or SocketException or TimeoutException or ProtocolException;

    private static bool IsOfMail(Exception exception) =>
        exception
            is IOException
                or SocketException
                or TimeoutException
                or ProtocolException
                or CommandException
                or AuthenticationException
                or SslHandshakeException
                or NotSupportedException;

    [LoggerMessage(LogLevel.Warning, "The mail server {Host} did not take a mail: {Reason}")]
    private partial void NotSent(string host, string reason);

    [LoggerMessage(LogLevel.Warning, "Too many notices wait for the mail server {Host}: one is lost.")]
    private partial void Lost(string host);
}
