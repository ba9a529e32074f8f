namespace Localization.Memory.Stored.Review;

/// <summary>How a kind of store finds a text in segments.</summary>
internal interface IReviewIndex
{
    /// <summary>The numbers of segments that may hold a text, as a query with the parameters of
    /// <see cref="Parameter"/> and <c>@pattern</c>.</summary>
    /// <param name="prefix">What begins the parameters' names: <c>@termMatch</c> for <c>term</c>.</param>
    string Candidates(string prefix);

    /// <summary>The parameter <c>@match</c> for a text in small letters without accents.</summary>
    string Parameter(string folded);
}
