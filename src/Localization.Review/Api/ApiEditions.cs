using System.Collections.Immutable;
using Localization.Review.Desk;

namespace Localization.Review.Api;

/// <summary>Editions that were written.</summary>
/// <param name="Files">Their names.</param>
/// <param name="Errors">What is wrong with the book that the article is a chapter of; empty for no book.</param>
public sealed record ApiEditions(ImmutableArray<string> Files, ImmutableArray<string> Errors)
{
    internal static ApiEditions Of(RebuiltEditions editions) =>
        new([.. editions.Paths.Select(p => Path.GetFileName(p))], editions.Errors);
}
