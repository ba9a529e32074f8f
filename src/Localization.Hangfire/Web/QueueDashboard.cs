using System.Security.Claims;
using Hangfire;
using Hangfire.Dashboard;
using Localization.Hangfire.Work;
using Localization.Memory.PostgreSql;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Hangfire.Web;

/// <summary>Hangfire's dashboard: the shards that wait, are under way, come again or have failed, and the
/// workers.</summary>
public static class QueueDashboard
{
    /// <summary>Where it is.</summary>
    public const string Path = "/queue";

    /// <summary>Adds what it needs.</summary>
    public static void AddTo(IServiceCollection services, string connection) =>
        services
            .AddSingleton(_ => new PostgresDatabase(connection, TimeProvider.System))
            .AddHangfire(
                (provider, configuration) =>
                    configuration
                        .UseStorage(JobStorageOf.Database(connection))
                        .UseFilter(
                            new ArticleStateFilter(new ShardArticles(provider.GetRequiredService<PostgresDatabase>()))
                        )
            );

    /// <summary>Gives it its address, to which <c>/</c> leads.</summary>
    /// <param name="application">The server.</param>
    /// <param name="policy">The policy of those who may look.</param>
    /// <param name="mayChange">Whether somebody may requeue and delete.</param>
    public static void Map(WebApplication application, string policy, Func<ClaimsPrincipal, bool> mayChange)
    {
        application.MapGet("/", () => Microsoft.AspNetCore.Http.Results.Redirect(Path)).RequireAuthorization(policy);
        application.MapHangfireDashboardWithAuthorizationPolicy(
            policy,
            Path,
            new DashboardOptions
            {
                DashboardTitle = "Localization",
                AppPath = null,
                DisplayStorageConnectionString = false,
                IsReadOnlyFunc = context => !mayChange(context.GetHttpContext().User),
            }
        );
    }
}
