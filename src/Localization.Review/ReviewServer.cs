using System.Collections.Immutable;
using Localization.Review.Access;
using Localization.Review.Api;
using Localization.Review.Desk;
using Localization.Review.Notices;
using Localization.Review.Pages;
using Localization.Review.Replacing;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Review;

/// <summary>The review desk as a web server. In: a workspace and who may reach it. Out: pages, and an API under
/// <c>/api</c>.</summary>
public static class ReviewServer
{
    /// <summary>The languages of the desk.</summary>
    public static readonly ImmutableArray<string> Languages = ["en", "es"];

    /// <summary>Makes the server; it does not listen yet.</summary>
    /// <param name="settings">What the desk works on.</param>
    /// <param name="access">Who may reach it.</param>
    /// <param name="configure">Changes the host, as tests do.</param>
    /// <exception cref="SettingsException">It would be open on a network.</exception>
    public static Task<WebApplication> CreateAsync(
        DeskSettings settings,
        AccessOptions access,
        Action<WebApplicationBuilder>? configure = null
    ) => AccessServer.CreateAsync(settings.Store, access, services => AddServices(services, settings), Map, configure);

    private static void AddServices(IServiceCollection services, DeskSettings settings)
    {
        services
            .AddSingleton(settings)
            .AddSingleton(settings.Time)
            .AddSingleton<DeskEvents>()
            .AddSingleton<DeskGate>()
            .AddSingleton<TermsInForce>()
            .AddSingleton<DeskPeople>()
            .AddSingleton<SavedFilters>()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<ReplaceDesk>()
            .AddSingleton<Presence>()
            .AddSingleton<Suggestions>()
            .AddSingleton<EngineDesk>()
            .AddSingleton<Publishing>()
            .AddSingleton<GlossaryDesk>()
            .AddSingleton<Intake>()
            .AddScoped<CircuitSession>()
            .AddScoped<CircuitHandler>(s => s.GetRequiredService<CircuitSession>())
            .AddHostedService(s => s.GetRequiredService<Intake>())
            .AddHostedService<WebhookSender>()
            .AddHostedService<MailSender>()
            .AddOpenApi(options => options.AddOperationTransformer(NeededRole.DescribeAsync));
        WebhookSender.AddClient(services);
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
                circuits.DetailedErrors = false;
            });
    }

    private static void Map(WebApplication application)
    {
        ReviewApi.Map(application);
        application.MapOpenApi("/api/openapi.json");
        application
            .MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
