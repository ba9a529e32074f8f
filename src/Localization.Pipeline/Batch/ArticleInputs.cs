using Localization.Articles;
using Localization.Articles.Epub;
using Localization.Pipeline.Steps;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Localization.Pipeline.Batch;

/// <summary>Finds the files that a command line names: files, folders (with what lies below them) and globs.</summary>
public static class ArticleInputs
{
    /// <summary>The files, each once, those of a folder or glob by name. A path that names nothing is given back as it
    /// is, so that reading it says what is wrong.</summary>
    /// <param name="paths">What the command line names.</param>
    /// <param name="extensions">The endings that are taken from folders.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, IEnumerable<string> extensions)
    {
        var known = extensions.ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. paths.SelectMany(p => Expand(p, known)).Where(f => seen.Add(Path.GetFullPath(f)))];
    }

    /// <summary>The articles in the files of <see cref="Find"/>: each chapter of a book is one.</summary>
    /// <param name="paths">What the command line names.</param>
    /// <param name="extensions">The endings that are taken from folders.</param>
    public static IReadOnlyList<string> Articles(IEnumerable<string> paths, IEnumerable<string> extensions) =>
        [.. Find(paths, extensions).SelectMany(BookChapters.Of).DistinctBy(Path.GetFullPath)];

    /// <summary>The file on the disk that holds an article: a chapter is in that of its book.</summary>
    public static string OnDisk(string file) => ArticleFile.OnDisk(file);

    /// <summary>The bytes of an article's file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="ArticleFormatException">It is too large.</exception>
    public static byte[] Bytes(string file) => ArticleFile.Bytes(file);

    private static IEnumerable<string> Expand(string path, HashSet<string> extensions)
    {
        if (Directory.Exists(path))
            return InFolder(path, extensions);
        if (ArticleFile.Exists(path) || path.AsSpan().IndexOfAny("*?") < 0)
            return [path];

        var matcher = new Matcher(StringComparison.Ordinal);
        var root = Path.IsPathRooted(path) ? Path.GetPathRoot(path)! : ".";
        matcher.AddInclude(Path.GetRelativePath(root, path).Replace('\\', '/'));
        var files = matcher.GetResultsInFullPath(root).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files.Select(f => root == "." ? Path.GetRelativePath(".", f) : f) : [path];
    }

    private static IEnumerable<string> InFolder(string folder, HashSet<string> extensions)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        return Directory
            .EnumerateFiles(folder, "*", options)
            .Where(f =>
                extensions.Contains(Path.GetExtension(f).ToLowerInvariant()) && !Path.GetFileName(f).StartsWith('.')
            )
            .Concat(Directory.EnumerateDirectories(folder, "*", options).Where(ReadStep.IsUnreadableName))
            .Order(StringComparer.Ordinal);
    }
}
