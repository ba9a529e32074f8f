using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Providers.Http;

/// <summary>Adds HTTP clients. They have no deadline of their own: their callers set deadlines and repeat
/// requests.</summary>
public static class HttpServices
{
    /// <summary>A translation is never as large.</summary>
    private const int MaxAnswerBytes = 16 * 1024 * 1024;

    /// <summary>How long connections are kept, so that a server that has moved is found.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private static readonly ProductInfoHeaderValue UserAgent = new(
        "Localization",
        typeof(HttpServices).Assembly.GetName().Version!.ToString(2)
    );

    /// <summary>Adds a client of <see cref="IHttpClientFactory"/> with the program's User-Agent and log.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="name">The name of the client.</param>
    public static IHttpClientBuilder AddHttp(this IServiceCollection services, string name)
    {
        services.TryAddSingleton<HttpLog>();
        return services
            .AddHttpClient(name)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.Add(UserAgent);
            })
            .SetHandlerLifetime(Lifetime)
            .RemoveAllLoggers()
            .AddLogger<HttpLog>();
    }

    /// <summary>Adds a provider that asks a server. The server and its key are needed when the provider is first asked
    /// for.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="name">The name of the provider.</param>
    /// <param name="options">How it is asked; null for those among the services, or the defaults.</param>
    /// <param name="server">The server that the options name.</param>
    /// <param name="create">Makes the provider.</param>
    internal static IServiceCollection AddRemote<TOptions>(
        this IServiceCollection services,
        string name,
        TOptions? options,
        Func<TOptions, HttpServer> server,
        Func<TOptions, JsonEndpoint, TimeProvider, ITranslationProvider> create
    )
        where TOptions : class, new()
    {
        services.TryAddSingleton(TimeProvider.System);
        // Added again, a provider has the last options, but one client.
        if (!services.Any(s => s.ServiceType == typeof(HttpServer) && name.Equals(s.ServiceKey)))
            services.AddServerClient(name);
        return services
            .AddKeyedSingleton(name, (provider, _) => server(Options(provider)))
            .AddKeyedSingleton(
                name,
                (provider, _) =>
                    create(
                        Options(provider),
                        new JsonEndpoint(
                            name,
                            provider.GetRequiredKeyedService<HttpServer>(name),
                            provider.GetRequiredService<IHttpClientFactory>(),
                            provider.GetRequiredService<TimeProvider>()
                        ),
                        provider.GetRequiredService<TimeProvider>()
                    )
            );

        TOptions Options(IServiceProvider provider) => options ?? provider.GetService<TOptions>() ?? new();
    }

    /// <summary>Adds the client that downloads models. It follows redirections, since it has no key.</summary>
    internal static IServiceCollection AddDownloads(this IServiceCollection services)
    {
        if (services.All(s => s.ServiceType != typeof(Downloads)))
        {
            services.AddHttp(nameof(Downloads));
            services.AddSingleton<Downloads>(provider =>
                () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(Downloads))
            );
        }

        return services;
    }

    private static void AddServerClient(this IServiceCollection services, string name) =>
        services
            .AddHttp(name)
            .ConfigureHttpClient(
                (provider, client) =>
                {
                    client.BaseAddress = provider.GetRequiredKeyedService<HttpServer>(name).Address;
                    client.MaxResponseContentBufferSize = MaxAnswerBytes;
                }
            )
            .UseSocketsHttpHandler(
                (handler, provider) =>
                {
                    handler.AutomaticDecompression = DecompressionMethods.All;
                    // A key never follows to where a redirection leads.
                    handler.AllowAutoRedirect = false;
                    if (provider.GetRequiredKeyedService<HttpServer>(name).Proxy is { } proxy)
                        handler.Proxy = new WebProxy(proxy);
                }
            )
            .AddHttpMessageHandler(provider => new ServerHeaders(
                name,
                provider.GetRequiredKeyedService<HttpServer>(name)
            ));
}
