using Xunit;

namespace Localization.Testing;

/// <summary>How many cases a fuzz or property test runs.</summary>
public static class Cases
{
    /// <summary>Whether <c>tests/run --thorough</c> asked for the large numbers.</summary>
    public static bool Thorough => Environment.GetEnvironmentVariable("LOCALIZATION_THOROUGH") == "1";

    /// <summary>The number for this run: small for every commit, large for a thorough run.</summary>
    public static int Of(int usual, int thorough) => Thorough ? thorough : usual;

    /// <summary>The rows of a theory for this run: the telling ones for every commit, all for a thorough run.</summary>
    public static TheoryData<T1, T2> Of<T1, T2>((T1, T2)[] usual, (T1, T2)[] thorough) =>
        new(Thorough ? thorough : usual);

    /// <inheritdoc cref="Of{T1, T2}"/>
    public static TheoryData<T1, T2, T3> Of<T1, T2, T3>((T1, T2, T3)[] usual, (T1, T2, T3)[] thorough) =>
        new(Thorough ? thorough : usual);
}
