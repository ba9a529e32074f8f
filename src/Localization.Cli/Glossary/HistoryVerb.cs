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
        command.SetAction(arguments =>
        {
            using var store = workspace.Open();
            var revisions = store.Terms.All();
            if (arguments.GetValue(_revision) is { } wanted)
                Show(store.Terms, revisions, wanted);
            else
                List(store.Terms, revisions);
            return ExitCode.Done;
        });
        return command;
    }

    private void List(ITermRevisions terms, ImmutableArray<TermRevision> revisions)
    {
        if (revisions.IsEmpty)
            terminals.Output.Profile.Out.Writer.WriteLine(messages["history-none"]);
        for (var i = 0; i < revisions.Length; i++)
        {
            var diff = Diff(terms, revisions, i);
            terminals.Output.Profile.Out.Writer.WriteLine(
                messages[
                    "history-line",
                    revisions[i].Id,
                    revisions[i].At.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    Read(terms, revisions[i]).Length,
                    diff.Added.Length,
                    diff.Removed.Length,
                    diff.Changed.Length
                ]
            );
        }
    }

    private void Show(ITermRevisions terms, ImmutableArray<TermRevision> revisions, long wanted)
    {
        var at = revisions.Select(r => r.Id).ToList().IndexOf(wanted);
        if (at < 0)
            throw new SettingsException("history-unknown", wanted);
        lines.Write(Diff(terms, revisions, at));
    }

    // Against the revision before it; the first is all new.
    private static GlossaryDiff Diff(ITermRevisions terms, ImmutableArray<TermRevision> revisions, int at) =>
        GlossaryDiff.Of(at + 1 < revisions.Length ? Read(terms, revisions[at + 1]) : [], Read(terms, revisions[at]));

    private static ImmutableArray<Term> Read(ITermRevisions terms, TermRevision revision) =>
        CsvGlossary.Read(new StringReader(terms.Glossary(revision.Hash) ?? ""), revision.Hash);
}
