using System.Text;

namespace Localization.Editions.Tests;

/// <summary>Compares a page with the one that was looked at and found good. With the environment variable
/// UPDATE_GOLDEN=1 the file is written instead, to be looked at again.</summary>
internal static class Golden
{
    public static void ShouldBe(byte[] actual, string name)
    {
        var path = Repository.Path("tests", "Localization.Editions.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllBytes(path, actual);
        Encoding
            .UTF8.GetString(actual)
            .ShouldBe(Encoding.UTF8.GetString(File.ReadAllBytes(path)).ReplaceLineEndings("\n"));
    }
}
