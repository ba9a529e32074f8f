using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Review.Access;
using Localization.Review.Desk;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Review;

/// <summary><c>localize review user</c>: who may sign in to the desk.</summary>
internal sealed class UserVerbs(
    Terminals terminals,
    StandardInput input,
    Workspace workspace,
    IStringLocalizer<Messages> messages
)
{
    private readonly Argument<string> _name = new("name") { Description = messages["review-user-name"] };
    private readonly Option<string> _role = new("--role")
    {
        Description = messages["review-user-role"],
        DefaultValueFactory = _ => "reviewer",
    };

    private readonly Option<string?> _mail = new("--mail") { Description = messages["review-user-mail"] };

    /// <summary>The command with its verbs.</summary>
    public Command Create()
    {
        _role.AcceptOnlyFromAmong("reader", "reviewer", "editor");
        var add = new Command("add", messages["review-user-add"]) { _name, _role, _mail };
        add.SetAction(
            (arguments, cancellationToken) =>
                AddAsync(
                    arguments.GetValue(_name)!,
                    Enum.Parse<ReviewRole>(arguments.GetValue(_role)!, ignoreCase: true),
                    arguments.GetValue(_mail) is { } mail ? MailSettings.Checked(mail) : null,
                    cancellationToken
                )
        );
        var remove = new Command("remove", messages["review-user-remove"]) { _name };
        remove.SetAction((arguments, cancellationToken) => RemoveAsync(arguments.GetValue(_name)!, cancellationToken));
        var list = new Command("list", messages["review-user-list"]);
        list.SetAction((_, cancellationToken) => ListAsync(cancellationToken));
        return new Command("user", messages["review-user"]) { add, remove, list };
    }

    private async Task<int> AddAsync(string name, ReviewRole role, string? mail, CancellationToken cancellationToken)
    {
        var password = input.Piped() is { } piped
            ? piped.ReadLine() ?? ""
            : terminals.Errors.Prompt(new TextPrompt<string>(messages["review-user-password", name]).Secret());
        await using var memory = await workspace.OpenAsync(cancellationToken);
        var users = await memory.Review.UsersAsync(cancellationToken);
        name = UserNames.Checked(name, users.Select(u => u.Name), Environment.UserName);
        await memory.Review.PutAsync(
            Sessions.User(name, role, password) with
            {
                Mail = mail ?? users.FirstOrDefault(u => u.Name == name)?.Mail ?? "",
            },
            cancellationToken: CancellationToken.None
        );
        terminals.Output.WriteLine(
            messages["review-user-added", name, messages[$"role-{role.ToString().ToLowerInvariant()}"]]
        );
        return ExitCode.Done;
    }

    private async Task<int> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await using var memory = await workspace.OpenAsync(cancellationToken);
        name = UserNames.Normal(name);
        if (!await memory.Review.RemoveAsync(name, cancellationToken))
            throw new SettingsException("review-user-none", name);
        terminals.Output.WriteLine(messages["review-user-removed", name]);
        return ExitCode.Done;
    }

    private async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        await using var memory = await workspace.OpenAsync(cancellationToken);
        var users = await memory.Review.UsersAsync(cancellationToken);
        if (users.IsEmpty)
            terminals.Output.WriteLine(messages["review-user-nobody"]);
        foreach (var user in users)
            terminals.Output.WriteLine(
                $"{user.Name}  {messages[$"role-{user.Role.ToString().ToLowerInvariant()}"]}  {user.Mail}".TrimEnd()
            );
        return ExitCode.Done;
    }
}
