using Localization.Memory;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Memory;

/// <summary>Names the entries that a command met and did not use because they are damaged.</summary>
internal static class DamagedEntries
{
    /// <summary>How many are named.</summary>
    private const int Most = 5;

    private const int KeyDigits = 12;
    private const int SourceLength = 60;

    /// <summary>A line for each store that has some.</summary>
    public static IEnumerable<string> Lines(IEnumerable<IWorkspaceStore> stores, IStringLocalizer<Messages> messages) =>
        from store in stores
        let damaged = store.Damaged
        where damaged.Count > 0
        select messages[
            "memory-damaged",
            store.Name,
            damaged.Count,
            string.Join(", ", damaged.Take(Most).Select(e => Name(e, messages))) + (damaged.Count > Most ? " …" : "")
        ].Value;

    private static string Name(DamagedEntry entry, IStringLocalizer<Messages> messages) =>
        messages[
            "memory-damaged-entry",
            entry.Key[..Math.Min(KeyDigits, entry.Key.Length)],
            entry.Source.Length > SourceLength ? entry.Source[..SourceLength] + "…" : entry.Source
        ];
}
