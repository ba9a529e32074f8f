using System.Collections.Immutable;
using System.Text.Json;
using Localization.Exchange;
using Localization.Memory.Tmx;
using Localization.Memory.Xliff;

namespace Localization.Pipeline.Evaluating;

/// <summary>Reads the segments of a test set, or of a system's answers: a line each, TMX, XLIFF, or a JSON value a line
/// (a string, or an object with <c>target</c>, <c>translation</c>, <c>text</c> or <c>source</c>).</summary>
public static class TestSet
{
    private static readonly string[] TargetNames = ["target", "translation", "hypothesis", "text"];

    /// <summary>The segments of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isSource">Whether the sources are wanted, of files that hold both languages.</param>
    /// <exception cref="MemoryFileException">It cannot be read.</exception>
    public static ImmutableArray<string> Read(string path, bool isSource)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            switch (Path.GetExtension(path).ToLowerInvariant())
            {
                case ".tmx":
                    using (var input = File.OpenRead(path))
                        return
                        [
                            .. TmxReader
                                .Read(input, path, new TmxLanguages(null, null), _ => { })
                                .Select(e => isSource ? e.Source.Text : e.Target.Text),
                        ];
                case var _ when XliffFiles.Matches(path):
                    using (var input = File.OpenRead(path))
                        return
                        [
                            .. XliffReader
                                .ReadFile(input, path)
                                .Segments.Select(s => isSource ? s.Source.Text : s.Target.Text),
                        ];
                case ".jsonl" or ".ndjson":
                    return
                    [
                        .. File.ReadLines(path)
                            .Where(l => l.Length > 0)
                            .Select((line, i) => Value(path, i + 1, line, isSource)),
                    ];
                default:
                    return [.. File.ReadLines(path)];
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MemoryFileException(exception, "memory-missing", path);
        }
    }

    private static string Value(string path, int number, string line, bool isSource)
    {
        try
        {
            var value = JsonDocument.Parse(line).RootElement;
            if (value.ValueKind == JsonValueKind.String)
                return value.GetString()!;
            foreach (var name in isSource ? ["source"] : TargetNames)
            {
                if (value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
                    return text.GetString()!;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new MemoryFileException(exception, "evaluate-json", path, number);
        }

        throw new MemoryFileException("evaluate-json", path, number);
    }
}
