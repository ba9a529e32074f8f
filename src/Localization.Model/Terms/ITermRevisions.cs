using System.Collections.Immutable;

namespace Localization.Model.Terms;

/// <summary>Keeps each state of the term base under which something was translated. In: the term base in force. Out:
/// what was in force when, and what a batch was begun with.</summary>
public interface ITermRevisions
{
    /// <summary>Keeps a term base, unless it is the newest revision already.</summary>
    /// <param name="glossary">The term base as text, in the house's CSV.</param>
    /// <returns>Its revision.</returns>
    TermRevision Keep(string glossary);

    /// <summary>The revisions, the newest first, without their text.</summary>
    ImmutableArray<TermRevision> All();

    /// <summary>The term base of a revision, by its hash; null where there is none.</summary>
    string? Glossary(string hash);
}
