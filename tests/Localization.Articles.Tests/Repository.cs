using System.Runtime.CompilerServices;

namespace Localization.Articles.Tests;

/// <summary>Finds files of the source tree.</summary>
internal static class Repository
{
    /// <summary>An example article.</summary>
    public static string Seed(string name) => Path.Combine(Here(), "..", "..", "seeds", name);

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
