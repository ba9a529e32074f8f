using Localization.Cli.Terminal;
using Localization.Terms.Editing;
using Spectre.Console;

namespace Localization.Cli.Glossary;

/// <summary>Changes a glossary's file and says what was done.</summary>
internal sealed class GlossaryEditor(Terminals terminals, TimeProvider time)
{
    /// <summary>Makes a change that gives the sentence to say.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> EditAsync(
        string path,
        Func<GlossaryEdit, string> change,
        CancellationToken cancellationToken
    )
    {
        var said = "";
        await new GlossaryFile(path, time).EditAsync(edit => said = change(edit), cancellationToken);
        terminals.Output.WriteLine(said);
        return ExitCode.Done;
    }
}
