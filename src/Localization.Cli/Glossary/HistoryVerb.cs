using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Terms.Comparison;
using Localization.Terms.Csv;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary history</c>: the revisions of the term base under which something was translated.</summary>
internal sealed class HistoryVerb(
    Workspace workspace,
    Terminals terminals,
    TermDiffLines lines,
    IStringLocalizer<Messages> messages
) : IGlossaryVerb
{
    private readonly Argument<long?> _revision = new("revision")
    {
        Description = messages["history-revision"],
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Create()
    {
        var command = new Command("history", messages["glossary-history"]) { _revision };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                await using var store = await workspace.OpenAsync(cancellationToken);
                var revisions = await store.Terms.AllAsync(cancellationToken);
                if (arguments.GetValue(_revision) is { } wanted)
                    await ShowAsync(store.Terms, revisions, wanted);
                else
                    await ListAsync(store.Terms, revisions);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private async Task ListAsync(ITermRevisions terms, ImmutableArray<TermRevision> revisions)
    {
        if (revisions.IsEmpty)
            terminals.Output.Profile.Out.Writer.WriteLine(messages["history-none"]);
        for (var i = 0; i < revisions.Length; i++)
        {
            var diff = await DiffAsync(terms, revisions, i);
            terminals.Output.Profile.Out.Writer.WriteLine(
                messages[
                    "history-line",
                    revisions[i].Id,
                    revisions[i].At.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    (await ReadAsync(terms, revisions[i])).Length,
                    diff.Added.Length,
                    diff.Removed.Length,
                    diff.Changed.Length
                ]
            );
        }
    }

    private async Task ShowAsync(ITermRevisions terms, ImmutableArray<TermRevision> revisions, long wanted)
    {
        var at = revisions.Select(r => r.Id).ToList().IndexOf(wanted);
        if (at < 0)
            throw new SettingsException("history-unknown", wanted);
        lines.Write(await DiffAsync(terms, revisions, at));
    }

    // Against the revision before it; the first is all new.
    private static async Task<GlossaryDiff> DiffAsync(
        ITermRevisions terms,
        ImmutableArray<TermRevision> revisions,
        int at
    ) =>
        GlossaryDiff.Of(
            at + 1 < revisions.Length ? await ReadAsync(terms, revisions[at + 1]) : [],
            await ReadAsync(terms, revisions[at])
        );

    private static async Task<ImmutableArray<Term>> ReadAsync(ITermRevisions terms, TermRevision revision) =>
        CsvGlossary.Read(new StringReader(await terms.GlossaryAsync(revision.Hash) ?? ""), revision.Hash);
}
