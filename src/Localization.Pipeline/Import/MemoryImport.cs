using System.Collections.Immutable;

namespace Localization.Pipeline.Import;

/// <summary>Compares a file that came back with the memory. In: the file's segments. Out: the entries that can be
/// stored, and those where the memory has another text of a person that the file's author has not seen.</summary>
public static class MemoryImport
{
    /// <summary>What the file would do.</summary>
    /// <param name="file">The file.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="now">When the file came back.</param>
    public static async Task<(ImmutableArray<MemoryEntry> Entries, ImmutableArray<MemoryConflict> Conflicts)> PlanAsync(
        ImportedTranslations file,
        ITranslationMemory memory,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(memory);
        var entries = ImmutableArray.CreateBuilder<MemoryEntry>();
        var conflicts = ImmutableArray.CreateBuilder<MemoryConflict>();
        foreach (var edited in file.Segments.Where(s => s.IsTaken))
        {
            var entry = edited.Entry with { Changed = edited.Entry.Changed ?? (edited.IsChanged ? now : null) };
            var there = await ThereAsync(memory, entry);
            if (there is null)
                entries.Add(entry);
            else if (TextDigest.Of(there.Target) == TextDigest.Of(entry.Target))
            {
                if (entry.State > there.State)
                    entries.Add(entry with { Changed = now });
            }
            else if (edited.IsChanged && edited.HandedOut!.IsSame(there.Target))
                entries.Add(entry with { Changed = now });
            else if (edited.IsChanged || edited.HandedOut is null)
                conflicts.Add(new MemoryConflict(edited.Number, there, entry));
            else if (entry.Changed > there.Changed)
                entries.Add(entry);
        }

        return (entries.ToImmutable(), conflicts.ToImmutable());
    }

    private static async Task<MemoryEntry?> ThereAsync(ITranslationMemory memory, MemoryEntry entry) => (
            await memory.MatchAsync(
                new MemoryQuery(entry.Source, entry.SourceLanguage, entry.TargetLanguage)
                {
                    Previous = entry.Previous,
                    Next = entry.Next,
                    Threshold = 100,
                    Limit = 50,
                }
            )
        ).Select(m => m.Entry).FirstOrDefault(e => e.Key == entry.Key && e.Origin == MemoryOrigin.Human);
}

/// <summary>A translation of a file that is not stored: the memory has another one of a person.</summary>
/// <param name="Number">The segment's number in the file.</param>
/// <param name="Standing">What the memory has, and keeps.</param>
/// <param name="Wanted">What the file has.</param>
public sealed record MemoryConflict(int Number, MemoryEntry Standing, MemoryEntry Wanted);
