using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Localization.Review.Access;
using Localization.Review.Desk;
using Localization.Review.Notices;
using Localization.Review.Rights;
using Localization.Review.Texts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Localization.Review.Tests.Notices;

/// <summary>Mails over real SMTP: who gets them, what they say, and what is repeated.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private static readonly DeskUser Eva = new("Eva", ReviewRole.Editor);
    private readonly Postbox _box = new();
    private readonly CancellationTokenSource _end = new();
    private readonly int _port = FreePort();
    private Task _server = Task.CompletedTask;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStoreFactory)_box);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Port(_port).Build();
        _server = new SmtpServer.SmtpServer(options, services).StartAsync(_end.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _server;
        _end.Dispose();
    }

    [Fact]
    public async Task Notices_AssignedMentionedFinished_ReachThePeopleWhomTheyConcern()
    {
        await using var desk = await DeskAsync();
        var (reviews, article) = (desk.Get<ReviewDesk>(), await desk.ArticleAsync("one"));

        var assigned = await AfterAsync(async () =>
            await reviews.AssignAsync(Eva, article, article.Assignment with { Assignee = "Luis Núñez" })
        );
        assigned.To.ToString().ShouldBe("\"Luis Núñez\" <luis@example.org>");
        assigned.From.ToString().ShouldBe("desk@example.org");
        assigned.Subject.ShouldBe("Se le ha asignado: one");
        assigned.TextBody!.ShouldContain("Eva le ha asignado el artículo «one».");
        assigned.TextBody!.ShouldContain($"https://desk.example.org/articles/{article.Id}");

        var segment = (await desk.SegmentsAsync("one"))[0];
        var mentioned = await AfterAsync(async () =>
            await reviews.CommentAsync(Eva, segment, "¿Peña o Peñón?\n@luis núñez")
        );
        mentioned.Subject.ShouldBe("Eva le menciona: one");
        mentioned.TextBody!.ReplaceLineEndings("\n").ShouldContain("> ¿Peña o Peñón?\n> @luis núñez");
        mentioned.TextBody!.ShouldContain($"?segment={segment.Id}");

        // Who approves the last segment knows it; the other editor and whose work it is hear of it.
        await reviews.SetStateAsync(Eva, segment, segment.Version, SegmentState.Reviewed);
        var last = (await desk.SegmentsAsync("one"))[1];
        await AfterAsync(
            async () => await reviews.SetStateAsync(Eva, last, last.Version, SegmentState.Reviewed),
            mails: 2
        );
        _box.Mails.TakeLast(2)
            .Select(m => (m.To.ToString(), m.Subject))
            .Order()
            .ShouldBe([
                ("\"Luis Núñez\" <luis@example.org>", "Terminado: one"),
                ("\"Rosa\" <rosa@example.org>", "Terminado: one"),
            ]);
        _box.Mails.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(new[] { SmtpReplyCode.ServiceUnavailable, SmtpReplyCode.Ok }, 1, 2)]
    [InlineData(new[] { SmtpReplyCode.MailboxUnavailable }, 0, 1)]
    public async Task Send_ServerRefuses_IsRepeatedWhereItMayHelp(SmtpReplyCode[] replies, int sent, int tries)
    {
        _box.Replies = new Queue<SmtpReplyCode>(replies);
        await using var desk = await DeskAsync();
        using var sender = Sender(desk);
        (await sender.SendAsync(await NoticeAsync(desk), Stop)).ShouldBe(sent);
        _box.Tries.ShouldBe(tries);
    }

    [Fact]
    public async Task Send_NobodyListens_SaysSo()
    {
        await using var desk = await DeskAsync();
        using var sender = Sender(desk, Mail() with { Port = FreePort() });
        (await sender.SendAsync(await NoticeAsync(desk), Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Send_TitleWithLineBreaks_AddsNoHeader()
    {
        await using var desk = await DeskAsync();
        using var sender = Sender(desk);
        var notice = await NoticeAsync(desk);
        notice = notice with { Article = notice.Article with { Title = "One\r\nBcc: all@example.org" } };
        (await sender.SendAsync(notice, Stop)).ShouldBe(1);
        var mail = _box.Mails.ShouldHaveSingleItem();
        mail.Bcc.ShouldBeEmpty();
        mail.Subject.ShouldBe("Eva le menciona: One  Bcc: all@example.org");
    }

    [Theory]
    [InlineData("mail.example.org", "none", "desk@example.org", "mail-open")]
    [InlineData("mail.example.org", "ssl", "desk@example.org", "mail-settings")]
    [InlineData("mail example", "tls", "desk@example.org", "mail-settings")]
    [InlineData("mail.example.org", "tls", "the desk", "mail-settings")]
    [InlineData("mail.example.org", "tls", "a@b.org, c@d.org", "mail-settings")]
    public void Settings_Unsafe_AreRefused(string host, string security, string from, string code) =>
        Should
            .Throw<SettingsException>(() =>
                new MailSettings
                {
                    Host = host,
                    Security = security,
                    From = from,
                }.Validate()
            )
            .Code.ShouldBe(code);

    [Fact]
    public async Task Address_OfOneself_IsChangedAndOutlivesThePassword()
    {
        await using var desk = await DeskAsync();
        using var luis = await desk.ProgramAsync("Marta", ReviewRole.Reviewer);
        using var bad = await luis.PutAsJsonAsync("/api/session/mail", new { mail = "marta@example.org\r\nx" }, Stop);
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var good = await luis.PutAsJsonAsync("/api/session/mail", new { mail = " marta@example.org " }, Stop);
        good.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await desk.Memory.Review.UsersAsync()).Single(u => u.Name == "Marta").Mail.ShouldBe("marta@example.org");
        using var password = await luis.PutAsJsonAsync(
            "/api/session/password",
            new { current = DeskFixture.Password, next = "another horse battery" },
            Stop
        );
        password.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await desk.Memory.Review.UsersAsync()).Single(u => u.Name == "Marta").Mail.ShouldBe("marta@example.org");
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    private MailSettings Mail() =>
        new()
        {
            Host = "127.0.0.1",
            Port = _port,
            Security = "none",
            From = "desk@example.org",
            Desk = new Uri("https://desk.example.org/"),
            Language = "es",
        };

    private MailSender Sender(DeskFixture desk, MailSettings? mail = null) =>
        new(
            desk.Settings() with
            {
                Mail = mail ?? Mail(),
            },
            new DeskEvents(),
            desk.Get<IStringLocalizer<DeskTexts>>(),
            NullLogger<MailSender>.Instance,
            TimeSpan.FromMilliseconds(1)
        );

    private static async Task<DeskNotice> NoticeAsync(DeskFixture desk) =>
        new(
            DeskNoticeKind.Commented,
            DateTimeOffset.UnixEpoch,
            "Eva",
            await desk.ArticleAsync("one"),
            1,
            "¿Sí?",
            ["Luis Núñez"]
        );

    private async Task<MimeMessage> AfterAsync(Func<Task> action, int mails = 1)
    {
        var arrived = _box.Await(mails);
        await action();
        await arrived.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        return _box.Mails.Last();
    }

    private async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture { Mail = Mail() };
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe.\n");
        await desk.OpenAsync();
        foreach (
            var (name, role, mail) in new[]
            {
                ("Eva", ReviewRole.Editor, "eva@example.org"),
                ("Luis Núñez", ReviewRole.Reviewer, "luis@example.org"),
                ("Rosa", ReviewRole.Editor, "rosa@example.org"),
                ("Silent", ReviewRole.Editor, ""),
            }
        )
            await desk.Memory.Review.PutAsync(Sessions.User(name, role, DeskFixture.Password) with { Mail = mail });
        return desk;
    }

    private sealed class Postbox : MessageStore, IMessageStoreFactory
    {
        private TaskCompletionSource _arrived = new();
        private int _missing;

        public ConcurrentQueue<MimeMessage> Mails { get; } = new();

        public Queue<SmtpReplyCode> Replies { get; set; } = new();

        public int Tries { get; private set; }

        public Task Await(int mails)
        {
            _missing = mails;
            _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrived.Task;
        }

        public IMessageStore CreateInstance(ISessionContext context) => this;

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            Tries++;
            if (Replies.TryDequeue(out var reply) && reply != SmtpReplyCode.Ok)
                return new SmtpResponse(reply, "no");
            using var stream = new MemoryStream(buffer.ToArray());
            Mails.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            if (--_missing == 0)
                _arrived.TrySetResult();
            return SmtpResponse.Ok;
        }
    }
}
