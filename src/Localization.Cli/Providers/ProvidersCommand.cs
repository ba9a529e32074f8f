using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Providers;

/// <summary><c>localize providers</c>: lists the engines, and tries one.</summary>
internal sealed class ProvidersCommand(
    ProviderChoice choice,
    ProviderNames names,
    LocalEngine local,
    Terminals terminals,
    TimeProvider time,
    IStringLocalizer<Messages> messages
)
{
    private const string Sentence = "The minister said on Tuesday that the port will open again in May.";

    private readonly Argument<string> _name = new("name")
    {
        Description = messages["providers-name"],
        HelpName = messages["providers-name-name"],
    };

    private readonly Option<string> _from = new("--from")
    {
        Description = messages["translate-from"],
        DefaultValueFactory = _ => "en",
    };
    private readonly Option<string> _to = new("--to")
    {
        Description = messages["translate-to"],
        DefaultValueFactory = _ => "es",
    };

    /// <summary>The command with its subcommand.</summary>
    public Command Create()
    {
        var test = new Command("test", messages["providers-test-description"]) { _name, _from, _to };
        test.SetAction(TestAsync);
        var command = new Command("providers", messages["providers-description"]) { test };
        command.SetAction(_ => List());
        return command;
    }

    private int List()
    {
        var best = local.Best(LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        foreach (var name in names.All)
        {
            var reason = name == best ? $"; {messages[$"providers-auto-{best}", "en-es"]}" : "";
            terminals.Output.Write(new Text($"{name, -16}{State(name)}{reason}\n").Overflow(Overflow.Fold));
        }

        return ExitCode.Done;
    }

    private string State(string name)
    {
        try
        {
            var can = choice.Find(name).Capabilities;
            var parts = new List<string>
            {
                messages[can.Local ? "providers-local" : "providers-remote"],
                messages["providers-texts", can.MaxTexts],
            };
            if (!can.Pairs.IsEmpty)
                parts.Insert(1, string.Join(' ', can.Pairs));
            if (can.MaxCharacters is { } characters)
                parts.Add(messages["providers-characters", characters]);
            if (can.MaxBytes is { } bytes)
                parts.Add(messages["providers-bytes", bytes]);
            if (!can.Protections.IsEmpty)
                parts.Add(messages["providers-terms"]);
            if (can.Context)
                parts.Add(messages["providers-context"]);
            return $"{messages["providers-ready"]}: {string.Join(", ", parts)}";
        }
        catch (LocalizationException exception)
        {
            return $"{messages["providers-not-ready"]}: {exception.Message}";
        }
    }

    private async Task<int> TestAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var provider = choice.Find(arguments.GetValue(_name)!);
        var unit = new TranslationUnit(new InlineText(Sentence), BlockRole.Paragraph, []);
        var request = new TranslationRequest(Language(arguments, _from), Language(arguments, _to), [unit]);
        var start = time.GetTimestamp();
        // An engine of this machine has a deadline of its own: it may have to load a large model first.
        using var deadline = new CancellationTokenSource(
            provider.Capabilities.Local ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(30),
            time
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var answer = (await provider.TranslateAsync(request, stop.Token))[0];
            if (answer.Text is null)
                throw new ProviderResponseException("provider-answer", provider.Name, answer.Failure);
            var seconds = time.GetElapsedTime(start).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
            terminals.Output.WriteLine(Sentence);
            terminals.Output.WriteLine(answer.Text.Text);
            terminals.Output.WriteLine(messages["providers-test-done", seconds, Cost(provider, answer)]);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
            when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ProviderOverloadException("provider-timeout", provider.Name, 30);
        }
    }

    private string Cost(ITranslationProvider provider, TranslationAnswer answer) =>
        provider.Capabilities.Local ? messages["providers-free"]
        : answer.BilledCharacters is { } billed ? messages["providers-billed", billed]
        : messages["providers-sent", Sentence.Length];

    private static LanguageTag Language(ParseResult arguments, Option<string> option) =>
        LanguageTag.TryParse(arguments.GetValue(option), out var tag)
            ? tag
            : throw new SettingsException("language-unknown", option.Name, arguments.GetValue(option));
}
