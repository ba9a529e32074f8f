using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Localization.Cli.Tests.Runs;

/// <summary>An engine over HTTP that answers in capitals and counts what it was asked.</summary>
public sealed class CountingServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _loop;

    public CountingServer()
    {
        Address = $"http://localhost:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _loop = Task.Run(ListenAsync);
    }

    public string Address { get; }

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How often each text was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = [];

    /// <summary>Released once for each request and once for each answer.</summary>
    public SemaphoreSlim Steps { get; } = new(0);

    public void Dispose()
    {
        Steps.Dispose();
        _listener.Stop();
        _loop.Wait();
        _listener.Close();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var texts = await JsonSerializer.DeserializeAsync<string[]>(context.Request.InputStream) ?? [];
            foreach (var text in texts)
                Asked.AddOrUpdate(text, 1, (_, count) => count + 1);
            Steps.Release();
            await Task.Delay(Delay, TimeProvider.System);
            await JsonSerializer.SerializeAsync(context.Response.OutputStream, texts.Select(t => t.ToUpperInvariant()));
            context.Response.Close();
            Steps.Release();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Whoever asked was killed.
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
