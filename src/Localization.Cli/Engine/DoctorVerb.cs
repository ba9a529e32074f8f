using System.CommandLine;
using System.Globalization;
using Localization.Apertium;
using Localization.Cli.Providers;
using Localization.Cli.Terminal;
using Localization.Model;
using Localization.Providers.Firefox.Installation;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine doctor</c>: tries each engine of this machine and says what is missing and what to
/// type.</summary>
internal sealed class DoctorVerb(
    ProviderChoice choice,
    FirefoxInstaller installer,
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

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var works = ApertiumOptions.IsInstalled
            ? await TryAsync("apertium", ["en-es"], cancellationToken)
            : Say("apertium", false, messages["engine-apertium-missing"]);
        if (installer.Folder.InstalledPairs().Count == 0)
        {
            Say("firefox", false, messages["engine-firefox-missing"]);
            SayAttempt();
            return works ? ExitCode.Done : ExitCode.Failed;
        }

        var broken = installer
            .Folder.InstalledPairs()
            .Where(p => installer.Folder.Models().All(m => m.Pair != p))
            .ToList();
        foreach (var pair in broken)
            Say("firefox", false, messages["engine-firefox-broken", pair]);
        foreach (var model in installer.Folder.Models().Where(m => m is { Source: "en", Target: "es" }))
            Detail(messages[model.IsTested ? "engine-firefox-tested" : "engine-firefox-untested", model.Version]);
        SayAttempt();
        var pairs = installer.Folder.Models().Select(m => m.Pair).ToArray();
        return (pairs.Length == 0 || await TryAsync("firefox", pairs, cancellationToken)) && broken.Count == 0
            ? ExitCode.Done
            : ExitCode.Failed;
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
