using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Cli.Tests;

/// <summary>Runs commands one after another and writes down what a person sees, as a transcript.</summary>
internal sealed class Sessions(Workspace workspace, string language)
{
    private readonly StringBuilder _transcript = new();

    /// <summary>Runs a command; a part in quotation marks is one argument.</summary>
    public async Task RunAsync(string command)
    {
        var result = await workspace.RunAsync([.. Arguments(command)], language);
        _transcript.Append("$ localize ").Append(command).Append('\n').Append(result.Output).Append(result.Errors);
        if (result.ExitCode != 0)
            _transcript.Append("[exit code ").Append(result.ExitCode).Append("]\n");
        _transcript.Append('\n');
    }

    /// <summary>Compares the transcript with the one that was looked at and found good. With the environment variable
    /// UPDATE_GOLDEN=1 the file is written instead, to be looked at again.</summary>
    /// <param name="name">The file.</param>
    /// <param name="varying">What differs from run to run, as patterns, and what stands for it.</param>
    public void ShouldBe(string name, params (string Pattern, string Stands)[] varying)
    {
        foreach (var (pattern, stands) in varying)
        {
            var same = Regex.Replace(_transcript.ToString(), pattern, stands);
            _transcript.Clear().Append(same);
        }

        // How often a run says how far it is depends on the machine.
        var actual = string.Join(
            '\n',
            _transcript
                .ToString()
                .Split('\n')
                .Select(l => l.TrimEnd())
                .Where(l => !l.StartsWith("… ", StringComparison.Ordinal))
        );
        var golden = Repository.Path("tests", "Localization.Cli.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(golden, actual);
        else
            actual.ShouldBe(File.ReadAllText(golden).ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> Arguments(string command) =>
        command
            .Split('"')
            .SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
