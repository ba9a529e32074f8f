using System.Collections.Immutable;

namespace Localization.Model.Terms;

/// <summary>Keeps each state of the term base under which something was translated. In: the term base in force. Out:
/// what was in force when, and what a batch was begun with.</summary>
public interface ITermRevisions
{
    /// <summary>Keeps a term base, unless it is the newest revision already.</summary>
    /// <param name="glossary">The term base as text, in the house's CSV.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its revision.</returns>
    Task<TermRevision> KeepAsync(string glossary, CancellationToken cancellationToken = default);

    /// <summary>The revisions, the newest first, without their text.</summary>
    Task<ImmutableArray<TermRevision>> AllAsync(CancellationToken cancellationToken = default);

    /// <summary>The term base of a revision, by its hash; null where there is none.</summary>
    Task<string?> GlossaryAsync(string hash, CancellationToken cancellationToken = default);
}
