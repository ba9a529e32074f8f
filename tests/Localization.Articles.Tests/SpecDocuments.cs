namespace Localization.Articles.Tests;

/// <summary>The documents of a file of samples: a line <c>=== name</c> begins each. A carriage return is written as
/// <c>␍</c>.</summary>
internal static class SpecDocuments
{
    /// <summary>Name and content of each document.</summary>
    public static TheoryData<string, string> Of(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var document in ("\n" + File.ReadAllText(Path(file))).Split("\n=== ").Skip(1))
        {
            var end = document.IndexOf('\n', StringComparison.Ordinal);
            data.Add(document[..end], document[(end + 1)..].Replace('␍', '\r') + "\n");
        }

        return data;
    }

    private static string Path(string file) => Repository.Path("tests", "Localization.Articles.Tests", "Specs", file);
}
