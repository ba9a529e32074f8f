using System.Collections.Frozen;

namespace Localization.Language;

/// <summary>Reads the word lists that the project carries. A line that begins with <c>#</c> is a comment.</summary>
public static class DataWords
{
    /// <summary>The lines of a list.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataWords).Assembly.GetManifestResourceStream($"{name}.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#')),
        ];
    }

    /// <summary>The words of a list, separated by spaces or lines.</summary>
    public static FrozenSet<string> Set(string name) =>
        Lines(name).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
