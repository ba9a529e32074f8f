using System.Runtime.CompilerServices;

namespace Localization.Testing;

/// <summary>The files of this repository.</summary>
public static class Repository
{
    /// <summary>The root folder.</summary>
    public static string Root { get; } =
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(ThisFile())!, "../.."));

    /// <summary>A file or folder below the root.</summary>
    public static string Path(params string[] parts) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. parts]));

    /// <summary>An example article.</summary>
    public static string Seed(string name) => Path("seeds", name);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
