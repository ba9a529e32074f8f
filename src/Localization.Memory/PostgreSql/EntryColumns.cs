using Localization.Memory.Stored;
using NpgsqlTypes;

namespace Localization.Memory.PostgreSql;

/// <summary>The columns that are written of an entry, which has its times by then.</summary>
internal static class EntryColumns
{
    /// <summary>All of them, in order.</summary>
    public static readonly EntryColumn[] All =
    [
        new EntryColumn<byte[]>("key", NpgsqlDbType.Bytea, e => StoredKey.Of(e.Key)),
        Number("recoded", e => IsHuman(e) ? RecodedHash.Of(e) : 0),
        Text("source_language", e => e.SourceLanguage.Value),
        Text("target_language", e => e.TargetLanguage.Value),
        Text("source", e => e.Source.Text),
        Text("source_codes", e => InlineTextJson.Codes(e.Source)),
        Text("target", e => e.Target.Text),
        Text("target_codes", e => InlineTextJson.Codes(e.Target)),
        Text("previous", e => e.Previous),
        Text("next", e => e.Next),
        Text("given", e => IsHuman(e) ? InlineTextJson.Given(e.Given) : null),
        Number("origin", e => (int)e.Origin),
        Text("provider", e => e.Provider),
        Text("model", e => e.Model),
        Number("state", e => (int)e.State),
        Text("author", e => e.Author),
        Text("article", e => e.Article),
        Text("note", e => e.Note),
        Number("created", e => e.Created!.Value.ToUnixTimeMilliseconds()),
        Number("changed", e => (e.Changed ?? e.Created)!.Value.ToUnixTimeMilliseconds()),
        Number("used", e => e.Used),
        Number("checksum", EntryChecksum.Of),
        new EntryColumn<double?>("confidence", NpgsqlDbType.Double, e => e.Confidence),
    ];

    /// <summary>Their names, as a statement lists them.</summary>
    public static readonly string Names = string.Join(", ", All.Select(c => c.Name));

    private static bool IsHuman(MemoryEntry entry) => entry.Origin == MemoryOrigin.Human;

    private static EntryColumn<long> Number(string name, Func<MemoryEntry, long> value) =>
        new(name, NpgsqlDbType.Bigint, value);

    private static EntryColumn<int> Number(string name, Func<MemoryEntry, int> value) =>
        new(name, NpgsqlDbType.Integer, value);

    // The server keeps no NUL in a text.
    private static EntryColumn<string?> Text(string name, Func<MemoryEntry, string?> value) =>
        new(name, NpgsqlDbType.Text, e => value(e) is { } text ? StoredText.Of(text) : null);
}
