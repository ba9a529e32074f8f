using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Localization.Cli.Tests.Runs;

/// <summary>An engine over HTTP that answers in a language of its own and counts what it was asked.</summary>
public sealed class CountingServer : IDisposable
{
    private readonly WebApplication _server;

    public CountingServer()
    {
        var builder = WebApplication.CreateSlimBuilder(
            // Tests run beside this one change the current folder.
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders();
        // The system chooses the port as the server binds it, so that no one else can take it in between.
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.Zero);
        _server = builder.Build();
        _server.MapPost("/", AnswerAsync);
        _server.Start();
        Address = _server.Urls.Single() + "/";
    }

    public string Address { get; }

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>What answers wait for; nothing, usually.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>How often each text was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = [];

    /// <summary>Released once for each request and once for each answer.</summary>
    public SemaphoreSlim Steps { get; } = new(0);

    /// <summary>What it answers: capitals, and an accent, for a copy of the source is not an answer.</summary>
    public static string Translate(string text) => text.ToUpperInvariant().Replace('E', 'É');

    public void Dispose()
    {
        ((IDisposable)_server).Dispose();
        Steps.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var texts = await context.Request.ReadFromJsonAsync<string[]>() ?? [];
        foreach (var text in texts)
            Asked.AddOrUpdate(text, 1, (_, count) => count + 1);
        Steps.Release();
        await Task.WhenAll(Gate, Task.Delay(Delay, TimeProvider.System));
        await context.Response.WriteAsJsonAsync(texts.Select(Translate));
        await context.Response.CompleteAsync();
        Steps.Release();
    }
}
