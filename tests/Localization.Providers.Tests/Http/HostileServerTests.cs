using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Localization.Providers.DeepL;
using Localization.Providers.Resilience;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Resilience;

namespace Localization.Providers.Tests.Http;

/// <summary>A server that answers as none should, byte by byte over a real connection.</summary>
public sealed class HostileServerTests : IDisposable
{
    private const string Good = """{"translations":[{"text":"Uno"}]}""";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public HostileServerTests()
    {
        Environment.SetEnvironmentVariable("DEEPL_HOSTILE_TEST_KEY", "a-secret");
        _listener.Start();
    }

    public static TheoryData<string, byte[]> Broken =>
        new()
        {
            { "nothing", [] },
            { "cut in the head", Bytes("HTTP/1.1 200 OK\r\nContent-Le") },
            { "cut in the body", Bytes($"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{Good}") },
            { "cut in a chunk", Bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"trans") },
            { "too short a length", Bytes($"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{Good}") },
            {
                "no gzip under its name",
                Bytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {Good.Length}\r\n\r\n{Good}")
            },
            {
                "an HTML error",
                Bytes(
                    "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 19\r\n\r\n<h1>Bad "
                        + "gateway</h1>"[..^1]
                )
            },
            { "empty", Bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") },
        };

    public void Dispose() => _listener.Dispose();

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task TranslateAsync_BrokenOnceThenWhole_EndsWell(string what, byte[] answer)
    {
        var served = ServeAsync(answer, Whole());
        await using var provider = Provider();

        var answers = await AskAsync(provider);

        answers.ShouldBe("Uno", what);
        (await served).ShouldBe(2);
    }

    [Fact]
    public async Task TranslateAsync_GzipAnswer_IsRead()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Good));
        _ = ServeAsync([
            .. Bytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"),
            .. packed.ToArray(),
        ]);
        await using var provider = Provider();

        (await AskAsync(provider)).ShouldBe("Uno");
    }

    [Fact]
    public async Task TranslateAsync_NoAnswerWithinTheDeadline_IsAskedAgain()
    {
        var served = ServeAsync(null, Whole());
        await using var provider = Provider(deadline: 0.5);

        (await AskAsync(provider)).ShouldBe("Uno");
        (await served).ShouldBe(2);
    }

    private static byte[] Whole() => Bytes($"HTTP/1.1 200 OK\r\nContent-Length: {Good.Length}\r\n\r\n{Good}");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // Sockets take real time; nothing here waits for long.
    private ResilientProvider Provider(double deadline = 20)
    {
        var options = new ResilienceOptions
        {
            Backoff = TimeSpan.FromMilliseconds(1),
            AttemptDeadline = TimeSpan.FromSeconds(deadline),
        };
        var server = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        return new ResilientProvider(
            Remote.DeepL(
                new DeepLOptions { Key = new Secret("DEEPL_HOSTILE_TEST_KEY"), Server = server },
                TimeProvider.System
            ),
            options,
            TimeProvider.System
        );
    }

    private static async Task<string?> AskAsync(ResilientProvider provider) =>
        (await provider.TranslateAsync(Requests.Of("One"), TestContext.Current.CancellationToken)).Single().Text?.Text;

    /// <summary>Answers one connection after the other with these bytes; null for no answer at all.</summary>
    private async Task<int> ServeAsync(params byte[]?[] answers)
    {
        var open = new List<TcpClient>();
        foreach (var answer in answers)
        {
            var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            open.Add(client);
            var head = new byte[4096];
            var read = await client.GetStream().ReadAsync(head, TestContext.Current.CancellationToken);
            read.ShouldBeGreaterThan(0);
            if (answer is null)
                continue;
            await client.GetStream().WriteAsync(answer, TestContext.Current.CancellationToken);
            client.Client.Shutdown(SocketShutdown.Send);
        }

        return answers.Length;
    }
}
