using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Localization.Review.Desk;
using Localization.Review.Notices;
using Localization.Review.Rights;
using Microsoft.Extensions.Logging.Abstractions;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Review.Tests.Notices;

/// <summary>Webhooks over real HTTP: what is sent, how it is signed, and what is repeated.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Secret = "a secret of the newsroom";
    private static readonly DeskUser Ana = new("Ana", ReviewRole.Editor);
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly ConcurrentQueue<TaskCompletionSource<IRequestMessage>> _awaited = new();
    private int _requests;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Notices_AssignedCommentedFinished_AreSentSigned()
    {
        Answer([200]);
        await using var desk = await DeskAsync();
        var (reviews, article) = (desk.Get<ReviewDesk>(), await desk.ArticleAsync("one"));

        var assigned = await AfterAsync(async () =>
            await reviews.AssignAsync(Ana, article, article.Assignment with { Assignee = "Ana" })
        );
        assigned.GetProperty("event").GetString().ShouldBe("assigned");
        assigned.GetProperty("people")[0].GetString().ShouldBe("Ana");
        assigned.GetProperty("article").GetProperty("assignee").GetString().ShouldBe("Ana");

        var segment = (await desk.SegmentsAsync("one"))[0];
        var commented = await AfterAsync(async () => await reviews.CommentAsync(Ana, segment, "¿Peña o Peñón? @ana"));
        commented.GetProperty("text").GetString().ShouldBe("¿Peña o Peñón? @ana");
        commented.GetProperty("segment").GetInt64().ShouldBe(segment.Id);

        // Approving one of two segments finishes nothing.
        await reviews.SetStateAsync(Ana, segment, segment.Version, SegmentState.Reviewed);
        var last = (await desk.SegmentsAsync("one"))[1];
        var finished = await AfterAsync(async () =>
            await reviews.SetStateAsync(Ana, last, last.Version, SegmentState.Reviewed)
        );
        (finished.GetProperty("event").GetString(), finished.GetProperty("by").GetString()).ShouldBe(
            ("finished", "Ana")
        );
        _requests.ShouldBe(3);
    }

    [Theory]
    [InlineData(new[] { 503, 200 }, true, 2)]
    [InlineData(new[] { 429, 408, 500, 204 }, true, 4)]
    [InlineData(new[] { 500 }, false, 5)]
    [InlineData(new[] { 410 }, false, 1)]
    [InlineData(new[] { 302 }, false, 1)]
    public async Task Send_Statuses_AreRepeatedWhereItMayHelp(int[] statuses, bool arrives, int requests)
    {
        Answer(statuses);
        await using var desk = await DeskAsync();
        using var sender = Sender(desk);
        (await sender.SendAsync(Hook, await NoticeAsync(desk), Stop)).ShouldBe(arrives);
        _requests.ShouldBe(requests);
        var deliveries = _server
            .LogEntries.Select(e => e.RequestMessage!.Headers!["Localization-Delivery"].Single())
            .Distinct();
        deliveries.ShouldHaveSingleItem();
        _server
            .LogEntries.Select(e => e.RequestMessage!.Headers!["User-Agent"].Single())
            .ShouldAllBe(agent => agent == "Localization/0.1");
    }

    [Fact]
    public async Task Send_NobodyListens_SaysSo()
    {
        await using var desk = await DeskAsync();
        using var sender = Sender(desk);
        _server.Stop();
        (await sender.SendAsync(Hook, await NoticeAsync(desk), Stop)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://example.org/x", Secret, "webhook-address")]
    [InlineData("https://ana:secret@example.org/x", Secret, "webhook-address")]
    [InlineData("file:///etc/passwd", Secret, "webhook-address")]
    [InlineData("hooks", Secret, "webhook-address")]
    [InlineData("https://example.org/x", "short", "webhook-secret")]
    public void Webhook_Unsafe_IsRefused(string address, string secret, string code) =>
        Should.Throw<SettingsException>(() => new Webhook(address, secret)).Code.ShouldBe(code);

    private Webhook Hook => field ??= new Webhook($"{_server.Url}/hook", Secret);

    private static WebhookSender Sender(DeskFixture desk) =>
        new(
            desk.Settings(),
            new DeskEvents(),
            desk.Get<IHttpClientFactory>(),
            NullLogger<WebhookSender>.Instance,
            TimeSpan.FromMilliseconds(1)
        );

    private static async Task<DeskNotice> NoticeAsync(DeskFixture desk) =>
        new(DeskNoticeKind.Commented, DateTimeOffset.UnixEpoch, "Ana", await desk.ArticleAsync("one"), 1, "¿Sí?", []);

    // The last status answers all further requests.
    private void Answer(int[] statuses) =>
        _server
            .Given(Request.Create().WithPath("/hook").UsingPost())
            .RespondWith(
                Response
                    .Create()
                    .WithCallback(request =>
                    {
                        var number = Interlocked.Increment(ref _requests);
                        if (_awaited.TryDequeue(out var awaited))
                            awaited.SetResult(request);
                        var response = new ResponseMessage
                        {
                            StatusCode = (HttpStatusCode)statuses[Math.Min(number, statuses.Length) - 1],
                        };
                        response.AddHeader("Location", "https://example.org/elsewhere");
                        return response;
                    })
            );

    // What arrives after an action, once its signature is checked as a receiver would.
    private async Task<JsonElement> AfterAsync(Func<Task> action)
    {
        var awaited = new TaskCompletionSource<IRequestMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Enqueue(awaited);
        await action();
        var request = await awaited.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        var time = request.Headers!["Localization-Timestamp"].Single();
        long.Parse(time, CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        var signed = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(Secret),
            (byte[])[.. Encoding.UTF8.GetBytes($"{time}."), .. request.BodyAsBytes!]
        );
        request.Headers["Localization-Signature"].Single().ShouldBe($"sha256={Convert.ToHexStringLower(signed)}");
        var body = JsonDocument.Parse(request.BodyAsBytes!).RootElement;
        request.Headers["Localization-Event"].Single().ShouldBe(body.GetProperty("event").GetString());
        return body;
    }

    private async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture { Webhooks = [Hook] };
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe.\n");
        return await desk.OpenAsync();
    }
}
