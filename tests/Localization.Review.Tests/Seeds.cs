namespace Localization.Review.Tests;

/// <summary>Articles and glossaries of the repository.</summary>
internal static class Seeds
{
    private static readonly string Root = Find();

    /// <summary>Puts the articles of a pattern and the glossary into a workspace.</summary>
    public static void CopyTo(DeskFixture desk, string pattern = "*")
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "seeds"), pattern))
            desk.Write($"articles/{Path.GetFileName(file)}", File.ReadAllText(file));
        desk.Write("glossaries/en-es.csv", File.ReadAllText(Path.Combine(Root, "glossaries", "en-es.csv")));
    }

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Localization.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException("The repository is not above the tests.");
    }
}
