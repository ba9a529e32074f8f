using System.Text.RegularExpressions;

namespace Localization.Cli.Tests.Documentation;

/// <summary>Folders of <c>src/</c>: a namespace is its folder, and folders do not use each other in a circle.</summary>
public sealed partial class FolderTests
{
    private static readonly ILookup<string, string> Files = Directory
        .EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !Generated().IsMatch(f))
        .ToLookup(f => Path.GetRelativePath(Repository.Path("src"), Path.GetDirectoryName(f)!).Replace('/', '.'));

    [Fact]
    public void Namespace_EveryFile_IsThatOfItsFolder() =>
        Files
            .SelectMany(folder => folder.Select(file => (folder.Key, File: file)))
            .Where(f =>
                Namespace().Match(File.ReadAllText(f.File)) is { Success: true } match && match.Groups[1].Value != f.Key
            )
            .Select(f => f.File)
            .ShouldBeEmpty();

    [Fact]
    public void Folders_Usings_HaveNoCircle()
    {
        var uses = Files.ToDictionary(
            folder => folder.Key,
            folder =>
                folder
                    .SelectMany(file => Using().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
                    .Where(used => used != folder.Key && Files.Contains(used))
                    .ToHashSet()
        );
        // What uses nothing that is left is in no circle.
        while (uses.Where(u => !u.Value.Overlaps(uses.Keys)).Select(u => u.Key).ToList() is { Count: > 0 } free)
            free.ForEach(f => uses.Remove(f));
        uses.Select(u => $"{u.Key} → {string.Join(", ", u.Value.Where(uses.ContainsKey))}").ShouldBeEmpty();
    }

    [GeneratedRegex(@"[/\\](obj|bin)[/\\]")]
    private static partial Regex Generated();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
