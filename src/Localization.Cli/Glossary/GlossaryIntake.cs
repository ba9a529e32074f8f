using Localization.Cli.Terminal;
using Localization.Terms.Comparison;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary>Takes over the entries of other glossaries and says what came of it.</summary>
internal sealed class GlossaryIntake(GlossaryEditor editor, Terminals terminals, IStringLocalizer<Messages> messages)
{
    /// <summary>Takes over entries.</summary>
    /// <param name="path">Our file.</param>
    /// <param name="others">Their entries.</param>
    /// <param name="theirs">Whether theirs are kept where both differ.</param>
    /// <param name="cancellationToken">Leaves our file as it was.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public Task<int> TakeAsync(
        string path,
        IReadOnlyList<Term> others,
        bool theirs,
        CancellationToken cancellationToken
    ) => editor.EditAsync(path, edit => Merge(edit, others, theirs), cancellationToken);

    private string Merge(GlossaryEdit edit, IReadOnlyList<Term> others, bool theirs)
    {
        var merge = GlossaryMerge.Into(edit, others, theirs);
        foreach (var conflict in merge.Conflicts)
            terminals.Errors.WriteError(
                messages[
                    "merge-conflict",
                    conflict.New.Source,
                    string.Join(", ", conflict.Columns),
                    conflict.Old.Origin,
                    conflict.New.Origin
                ]
            );
        return messages["merge-summary", merge.Added, merge.Replaced, merge.Conflicts.Length];
    }
}
