using System.Collections.Immutable;
using Localization.Review.Rights;
using Localization.Terms.Editing;
using Localization.Terms.Lint;

namespace Localization.Review.Desk;

/// <summary>The glossary under people's hands. The file stays the truth: an entry is changed in its place and all other
/// lines stay as they are. Segments that an entry concerns are checked again at once.</summary>
public sealed class GlossaryDesk(
    DeskSettings settings,
    TermsInForce terms,
    ReviewDesk desk,
    DeskEvents events,
    DeskGate gate
)
{
    /// <summary>Whether there is a file that can be edited.</summary>
    public bool CanEdit => settings.Glossary is not null;

    /// <summary>The entries that hold a text; all where it is empty.</summary>
    public ImmutableArray<Term> Search(string text) =>
        text.Trim().Length == 0 ? terms.Terms : TermSearch.Containing(terms.Terms, text.Trim());

    /// <summary>Adds an entry, or puts it in the place of another.</summary>
    /// <param name="user">Who.</param>
    /// <param name="before">The entry as it was; null for a new one.</param>
    /// <param name="after">The entry; null to remove it.</param>
    /// <param name="cancellationToken">Stops the wait for the file.</param>
    /// <exception cref="TermBaseException">The file cannot be written, or somebody else has changed the entry
    /// (<c>term-changed</c>).</exception>
    public async Task ChangeAsync(DeskUser user, Term? before, Term? after, CancellationToken cancellationToken)
    {
        await gate.DemandAsync(user, DeskRight.Glossary);
        var file = settings.Glossary ?? throw new TermBaseException("glossary-none");
        await new GlossaryFile(file, settings.Time).EditAsync(edit => Change(edit, before, after), cancellationToken);
        terms.Reload();
        await desk.RecheckAsync(await ConcernedAsync([before, after]));
        events.RaiseGlossary();
    }

    /// <summary>Removes the entry of a source term.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<bool> RemoveAsync(DeskUser user, string source, CancellationToken cancellationToken)
    {
        await gate.DemandAsync(user, DeskRight.Glossary);
        if (TermSearch.Named(terms.Terms, source) is not [var term, ..])
            return false;
        await ChangeAsync(user, term, null, cancellationToken);
        return true;
    }

    /// <summary>What lint says of an entry among the others.</summary>
    public ImmutableArray<LintFinding> Lint(Term? before, Term after) =>
        [
            .. GlossaryLint
                .Check([
                    .. terms.Terms.Where(t => before is null || !t.SaysTheSameAs(before)),
                    after with
                    {
                        Origin = Draft,
                    },
                ])
                .Where(f => f.Term.Origin == Draft),
        ];

    /// <summary>Where a term is in all articles, and whether it is in the translation.</summary>
    public async Task<ImmutableArray<(ReviewSegment Segment, bool IsKept)>> OccurrencesAsync(Term term, int limit)
    {
        var found = ImmutableArray.CreateBuilder<(ReviewSegment, bool)>();
        foreach (var segment in await ConcernedAsync([term]))
        {
            var outcome = terms
                .Check.Check(segment.Segment.Source, segment.Target, segment.Segment.Role)
                .Terms.FirstOrDefault(t =>
                    t.Occurrence.Term.Source == term.Source && t.Occurrence.Term.Target == term.Target
                );
            if (outcome is not null)
                found.Add((segment, outcome.Outcome != TermOutcome.Missing));
            if (found.Count == limit)
                break;
        }

        return found.ToImmutable();
    }

    private const string Draft = "\u001Fdraft";

    private static void Change(GlossaryEdit edit, Term? before, Term? after)
    {
        if (before is null)
        {
            edit.Add(after!);
            return;
        }

        var at = edit.Terms.ToList().FindIndex(t => t.SaysTheSameAs(before));
        if (at < 0)
            throw new TermBaseException("term-changed", before.Source);
        if (after is null)
            edit.Remove(at);
        else
            edit.Replace(at, after);
    }

    private async Task<List<ReviewSegment>> ConcernedAsync(IEnumerable<Term?> changed)
    {
        var found = new List<ReviewSegment>();
        foreach (var source in changed.OfType<Term>().SelectMany(t => t.Variants.Prepend(t.Source)).Distinct())
            found.AddRange(await desk.SearchAsync(source, 5000));
        return [.. found.DistinctBy(s => s.Id)];
    }
}
