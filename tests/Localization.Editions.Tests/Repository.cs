using System.Runtime.CompilerServices;

namespace Localization.Editions.Tests;

/// <summary>Finds files of the source tree.</summary>
internal static class Repository
{
    /// <summary>An example article.</summary>
    public static string Seed(string name) => Path.Combine(TestFolder(), "..", "..", "seeds", name);

    /// <summary>A file beside the tests.</summary>
    public static string TestFile(params string[] parts) => Path.Combine([TestFolder(), .. parts]);

    private static string TestFolder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
