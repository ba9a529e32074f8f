using System.Collections.Immutable;

namespace Localization.Model.Editions;

/// <summary>The editions of an article that were written.</summary>
/// <param name="Links">All of them, for the index.</param>
/// <param name="Edited">Those that somebody had edited.</param>
public sealed record WrittenEditions(ImmutableArray<EditionLink> Links, ImmutableArray<EditedEdition> Edited);

/// <summary>An edition that somebody edited: it stays, and the new one is beside it.</summary>
/// <param name="File">The edited file.</param>
/// <param name="Beside">The new one.</param>
public sealed record EditedEdition(string File, string Beside);
