using System.Collections.Immutable;
using System.CommandLine;
using Localization.Articles;
using Localization.Cli.Options;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Editions.Labels;
using Localization.Memory;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Output;
using Localization.Providers.Secrets;
using Localization.Review;
using Localization.Review.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Review;

/// <summary><c>localize review</c>: the review desk in the browser.</summary>
internal sealed class ReviewCommand(
    IServiceProvider services,
    ProviderChoice choice,
    LocalEngine engine,
    ProviderNames names,
    WorkspaceSettings settings,
    HouseRules house,
    Workspace workspace,
    TimeProvider time,
    IStringLocalizer<Messages> messages,
    UserVerbs users,
    SignInServer access
)
{
    private static readonly Secret WebhookSecret = new("LOCALIZATION_WEBHOOK_SECRET");

    private static readonly Secret MailPassword = new("LOCALIZATION_MAIL_PASSWORD");

    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = messages["review-paths"],
        HelpName = messages["translate-paths-name"],
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly LanguageOptions _languages = new(messages);
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = messages["review-output"],
        DefaultValueFactory = _ => "output",
    };
    private readonly Option<string> _provider = new("--provider")
    {
        Description = messages["translate-provider"],
        DefaultValueFactory = _ => LocalEngine.Auto,
    };

    /// <summary>The command with its options and <c>user</c>.</summary>
    public Command Create()
    {
        var command = new Command("review", messages["review-description"])
        {
            _paths,
            _output,
            _provider,
            users.Create(),
        };
        access.AddTo(command);
        _languages.AddTo(command);
        _paths.RefuseUnknownOptions(messages);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var memory = await workspace.OpenAsync(cancellationToken);
        return await access.RunAsync(
            arguments,
            "review",
            options => ReviewServer.CreateAsync(Desk(arguments, memory), options),
            cancellationToken
        );
    }

    private DeskSettings Desk(ParseResult arguments, IWorkspaceStore memory)
    {
        var paths = arguments.GetValue(_paths)!;
        var output = arguments.GetValue(_output)!;
        var batch = house.Apply(_languages.Batch(arguments, []));
        var wanted = engine.Resolve(arguments.GetValue(_provider)!, batch.From, batch.To);
        return new DeskSettings
        {
            Store = memory.Review,
            Memory = memory,
            Concordance = async (text, limit) =>
                [
                    .. await memory
                        .EntriesAsync(new EntryFilter { Text = text })
                        .DistinctBy(e => (e.Source.Text, e.Target.Text))
                        .Take(limit)
                        .ToListAsync(),
                ],
            Provider = name =>
                choice.Chain(
                    choice.FindAll(name),
                    limit: null,
                    fit: options => options with { Patience = options.DeskPatience }
                ),
            Prices = settings.Prices,
            Providers = [wanted, .. names.All.Where(n => n != wanted)],
            Batch = batch,
            Terms = () => _languages.Batch(arguments, []).Terms,
            Glossary = _languages.OwnGlossary(arguments),
            Editions = editions => new EditionFolder(
                output,
                services.GetRequiredService<IStringLocalizer<EditionLabels>>(),
                services.GetRequiredService<IStringLocalizer<IssueMessages>>(),
                editions,
                settings.Branding
            ),
            Files = () => FilesAsync(memory, output, paths),
            Webhooks =
            [
                .. settings.Webhooks.Select(a => new Webhook(a, WebhookSecret.IsSet ? WebhookSecret.Require("") : "")),
            ],
            Mail = Mail(settings.Mail),
            Time = time,
        };
    }

    private static MailSettings? Mail(MailKeys? keys)
    {
        if (keys is null)
            return null;
        var mail = new MailSettings
        {
            Host = keys.Host,
            Port = keys.Port,
            Security = keys.Security,
            From = keys.From,
            User = keys.User,
            Password = keys.User.Length > 0 && MailPassword.IsSet ? MailPassword.Require("") : "",
            Desk = keys.Desk is null ? null : new Uri(keys.Desk, UriKind.RelativeOrAbsolute),
            Language = keys.Language,
        };
        mail.Validate();
        return mail;
    }

    // What a batch has translated into this folder, and what the command names.
    private static async Task<ImmutableArray<(string File, string Slug)>> FilesAsync(
        IWorkspaceStore memory,
        string output,
        string[] paths
    )
    {
        ImmutableArray<string> files =
        [
            .. ArticleInputs
                .Articles(
                    (await memory.Runs.FilesAsync(Path.GetFullPath(output))).Where(ArticleFile.Exists).Concat(paths),
                    new ArticleFormats().FolderExtensions
                )
                .Select(Path.GetFullPath)
                .Distinct()
                .Where(ArticleFile.Exists)
                .Order(StringComparer.Ordinal),
        ];
        return [.. files.Zip(await EditionNames.OfAsync(output, files, memory.Runs))];
    }
}
