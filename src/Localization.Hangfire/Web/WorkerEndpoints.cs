using System.Net;
using Localization.Hangfire.Work;
using Localization.Providers.Resilience;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace Localization.Hangfire.Web;

/// <summary>How a worker is watched: <c>/health/live</c> while the process answers, <c>/health/ready</c> while it
/// reaches the database and takes shards, <c>/metrics</c> for Prometheus. It says nothing of articles and has no
/// sign-in.</summary>
public sealed class WorkerEndpoints : IAsyncDisposable
{
    private const string Ready = "ready";

    private readonly WebApplication _server;
    private volatile bool _draining;

    private WorkerEndpoints(string connection, IPEndPoint address)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(address);
            });
        builder
            .Services.AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics.AddMeter(QueueTelemetry.Name, ProviderTelemetry.Name, "System.Runtime").AddPrometheusExporter()
            );
        builder
            .Services.AddLogging()
            .AddRouting()
            .AddHealthChecks()
            .AddCheck("database", new DatabaseHealth(connection), tags: [Ready])
            .AddCheck(
                "worker",
                () => _draining ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy(),
                tags: [Ready]
            );
        _server = builder.Build();
        _server.UseRouting();
        _server.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        _server.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }
        );
        _server.MapPrometheusScrapingEndpoint("/metrics");
    }

    /// <summary>The address that is listened on, without its last slash.</summary>
    public string Address =>
        _server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First()
            .TrimEnd('/');

    /// <summary>Starts to listen.</summary>
    /// <param name="connection">The connection string.</param>
    /// <param name="address">Where; port 0 for a free one.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkerEndpoints> StartAsync(
        string connection,
        IPEndPoint address,
        CancellationToken cancellationToken
    )
    {
        var endpoints = new WorkerEndpoints(connection, address);
        try
        {
            await endpoints._server.StartAsync(cancellationToken);
            return endpoints;
        }
        catch
        {
            await endpoints.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says from now on that no shard is taken any more.</summary>
    public void Drain() => _draining = true;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
