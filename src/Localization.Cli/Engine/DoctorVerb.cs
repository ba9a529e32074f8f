using System.CommandLine;
using System.Globalization;
using Localization.Apertium;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Llama;
using Localization.Providers.Opus.Installation;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine doctor</c>: tries each engine of this machine and says what is missing and what to
/// type.</summary>
internal sealed class DoctorVerb(
    ProviderChoice choice,
    FirefoxInstaller installer,
    OpusInstaller opus,
    WorkspaceSettings settings,
    Terminals terminals,
    IStringLocalizer<Messages> messages
) : IEngineVerb
{
    private const string Sentence = "The port is closed.";

    /// <inheritdoc/>
    public Command Create()
    {
        var command = new Command("doctor", messages["engine-doctor-description"]);
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    // A neural engine that is installed but does not work is a fault, also where another works.
    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var apertium = ApertiumOptions.IsInstalled
            ? await TryAsync("apertium", ["en-es"], cancellationToken)
            : Say("apertium", false, messages["engine-apertium-missing"]);
        var firefox = await TryModelsAsync("firefox", installer.Folder, cancellationToken);
        foreach (var model in installer.Folder.Models().Where(m => m is { Source: "en", Target: "es" }))
            Detail(messages[model.IsTested ? "engine-firefox-tested" : "engine-firefox-untested", model.Version]);
        SayAttempt();
        var opusWorks = await TryModelsAsync("opus", opus.Folder, cancellationToken);
        // A language model is none of the engines that everybody has: it is tried where one is named.
        var isLlamaBroken =
            settings.Provider<LlamaOptions>("llama").Model.Length > 0
            && !await TryAsync("llama", ["en-es"], cancellationToken);
        var isAnyBroken = firefox == false || opusWorks == false || isLlamaBroken;
        return !isAnyBroken && (apertium || firefox == true || opusWorks == true) ? ExitCode.Done : ExitCode.Failed;
    }

    // Whether all its models work; null where there are none.
    private async Task<bool?> TryModelsAsync(string engine, ModelFolder folder, CancellationToken cancellationToken)
    {
        if (folder.InstalledPairs().Count == 0)
        {
            Say(engine, false, messages[$"engine-{engine}-missing"]);
            return null;
        }

        var pairs = folder.Models().Select(m => m.Pair).ToArray();
        var broken = folder.InstalledPairs().Except(pairs).ToList();
        foreach (var pair in broken)
            Say(engine, false, messages[$"engine-{engine}-broken", pair]);
        return (pairs.Length == 0 || await TryAsync(engine, pairs, cancellationToken)) && broken.Count == 0;
    }

    private async Task<bool> TryAsync(string name, string[] pairs, CancellationToken cancellationToken)
    {
        var works = true;
        foreach (var pair in pairs)
        {
            try
            {
                var request = new TranslationRequest(
                    LanguageTag.Parse(pair.Split('-')[0]),
                    LanguageTag.Parse(pair.Split('-')[1]),
                    [new TranslationUnit(new InlineText(Sentence), BlockRole.Paragraph, [])]
                );
                var answer = (await choice.Find(name).TranslateAsync(request, cancellationToken))[0];
                works &= Say(name, answer.Text is not null, $"{pair}: {answer.Text?.Text ?? answer.Failure}");
            }
            catch (ProviderException exception)
            {
                works &= Say(name, false, exception.Message);
            }
        }

        return works;
    }

    // What the last attempt to install tried, and why it failed.
    private void SayAttempt()
    {
        if (installer.Attempts.Last is not { } last)
            return;
        Detail(messages["engine-attempt", Time(last.At), Time(last.Next)]);
        foreach (var source in last.Sources)
            Detail($"{source.Address}: {source.Cause}");
        if (last.Sources.Count == 0)
            Detail(messages["engine-attempt-stopped"]);
    }

    private static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private void Detail(string what) => terminals.Output.Profile.Out.Writer.WriteLine($"{"", -12}{what}");

    private bool Say(string engine, bool works, string what)
    {
        terminals.Output.Profile.Out.Writer.WriteLine($"{(works ? "✓" : "✗")} {engine, -10}{what}");
        return works;
    }
}
