namespace Localization.Testing;

/// <summary>How many cases a fuzz or property test runs.</summary>
public static class Cases
{
    /// <summary>Whether <c>tests/run --thorough</c> asked for the large numbers.</summary>
    public static bool Thorough => Environment.GetEnvironmentVariable("LOCALIZATION_THOROUGH") == "1";

    /// <summary>The number for this run: small for every commit, large for a thorough run.</summary>
    public static int Of(int usual, int thorough) => Thorough ? thorough : usual;
}
