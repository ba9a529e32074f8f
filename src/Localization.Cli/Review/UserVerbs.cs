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
        add.SetAction(arguments =>
            Add(
                arguments.GetValue(_name)!,
                Enum.Parse<ReviewRole>(arguments.GetValue(_role)!, ignoreCase: true),
                arguments.GetValue(_mail) is { } mail ? MailSettings.Checked(mail) : null
            )
        );
        var remove = new Command("remove", messages["review-user-remove"]) { _name };
        remove.SetAction(arguments => Remove(arguments.GetValue(_name)!));
        var list = new Command("list", messages["review-user-list"]);
        list.SetAction(_ => List());
        return new Command("user", messages["review-user"]) { add, remove, list };
    }

    private int Add(string name, ReviewRole role, string? mail)
    {
        var password = input.Piped() is { } piped
            ? piped.ReadLine() ?? ""
            : terminals.Errors.Prompt(new TextPrompt<string>(messages["review-user-password", name]).Secret());
        using var memory = workspace.Open();
        var users = memory.Review.Users();
        name = UserNames.Checked(name, users.Select(u => u.Name), Environment.UserName);
        memory.Review.Put(
            Sessions.User(name, role, password) with
            {
                Mail = mail ?? users.FirstOrDefault(u => u.Name == name)?.Mail ?? "",
            }
        );
        terminals.Output.WriteLine(
            messages["review-user-added", name, messages[$"role-{role.ToString().ToLowerInvariant()}"]]
        );
        return ExitCode.Done;
    }

    private int Remove(string name)
    {
        using var memory = workspace.Open();
        name = UserNames.Normal(name);
        if (!memory.Review.Remove(name))
            throw new SettingsException("review-user-none", name);
        terminals.Output.WriteLine(messages["review-user-removed", name]);
        return ExitCode.Done;
    }

    private int List()
    {
        using var memory = workspace.Open();
        var users = memory.Review.Users();
        if (users.IsEmpty)
            terminals.Output.WriteLine(messages["review-user-nobody"]);
        foreach (var user in users)
            terminals.Output.WriteLine(
                $"{user.Name}  {messages[$"role-{user.Role.ToString().ToLowerInvariant()}"]}  {user.Mail}".TrimEnd()
            );
        return ExitCode.Done;
    }
}
