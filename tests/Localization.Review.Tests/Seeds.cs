namespace Localization.Review.Tests;

/// <summary>Articles and glossaries of the repository.</summary>
internal static class Seeds
{
    /// <summary>The repository.</summary>
    public static readonly string Root = Find();

    /// <summary>Puts the articles of a pattern and the glossary into a workspace.</summary>
    public static void CopyTo(DeskFixture desk, string pattern = "*") => CopyTo(desk[""], pattern);

    /// <summary>Puts the articles of a pattern and the glossary into a folder.</summary>
    public static void CopyTo(string folder, string pattern)
    {
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "seeds"), pattern))
            File.Copy(file, Path.Combine(folder, "articles", Path.GetFileName(file)));
        GlossaryTo(folder);
    }

    /// <summary>Puts the glossary into a folder.</summary>
    public static void GlossaryTo(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "glossaries"));
        File.Copy(Path.Combine(Root, "glossaries", "en-es.csv"), Path.Combine(folder, "glossaries", "en-es.csv"));
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
