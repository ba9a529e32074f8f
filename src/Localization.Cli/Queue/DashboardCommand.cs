using System.CommandLine;
using Localization.Cli.Review;
using Localization.Hangfire.Web;
using Localization.Review.Access;
using Localization.Review.Rights;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Queue;

/// <summary><c>localize dashboard</c>: the queue in the browser, after the sign-in of the review desk.</summary>
internal sealed class DashboardCommand(Workspace workspace, SignInServer access, IStringLocalizer<Messages> messages)
{
    // Its charts set the styles of their elements.
    private const string Styles = "'self' 'unsafe-inline'";

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("dashboard", messages["dashboard-description"]);
        access.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var database = workspace.Database ?? throw new SettingsException("queue-database");
        await using var store = await workspace.OpenAsync(cancellationToken);
        return await access.RunAsync(
            arguments,
            "dashboard",
            options =>
                AccessServer.CreateAsync(
                    store.Review,
                    options with
                    {
                        Styles = Styles,
                    },
                    services => QueueDashboard.AddTo(services, database),
                    application =>
                        QueueDashboard.Map(application, Roles.Read, user => Roles.Of(user) >= ReviewRole.Editor)
                ),
            cancellationToken
        );
    }
}
