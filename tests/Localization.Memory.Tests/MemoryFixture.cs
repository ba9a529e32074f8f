using System.Collections.Immutable;
using Localization.Memory.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Localization.Memory.Tests;

/// <summary>A memory in a temporary folder, or in a database of its own.</summary>
public sealed class MemoryFixture : IDisposable
{
    private readonly TestDatabase? _database;

    public MemoryFixture(bool postgres = false)
    {
        if (!postgres)
            return;
        _database = TestDatabase.WithTables();
    }

    public static readonly LanguageTag English = LanguageTag.Parse("en");
    public static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    private IWorkspaceStore? _memory;

    public string Folder { get; } = Directory.CreateTempSubdirectory("memory").FullName;

    public string File => Path.Combine(Folder, "workspace.db");

    public FakeTimeProvider Time { get; } = new();

    public IWorkspaceStore Memory => _memory ??= Open();

    /// <summary>Another connection to the same memory, as another process has it.</summary>
    public IWorkspaceStore Open() =>
        _database is null ? new SqliteTranslationMemory(File, Time) : TestStores.Open(_database.Connection, Time);

    public static MemoryEntry Human(string source, string target, string? previous = null, string? next = null) =>
        Human(new InlineText(source), new InlineText(target), previous, next);

    public static MemoryEntry Human(
        InlineText source,
        InlineText target,
        string? previous = null,
        string? next = null
    ) =>
        new(EntryKey.Of(English, Spanish, source, previous, next), English, Spanish, source, target, "", "")
        {
            Origin = MemoryOrigin.Human,
            State = SegmentState.Reviewed,
            Previous = previous,
            Next = next,
        };

    public static MemoryEntry Machine(string key, string source, string target) =>
        new(key, English, Spanish, new InlineText(source), new InlineText(target), "test", "article");

    public static MemoryQuery Query(string source) => new(new InlineText(source), English, Spanish);

    public async Task<ImmutableArray<MemoryMatch>> MatchAsync(string source) => await Memory.MatchAsync(Query(source));

    /// <summary>Changes the store after its back, as a fault of the disk does.</summary>
    public void Execute(string statement)
    {
        using System.Data.Common.DbConnection connection = _database is null
            ? new SqliteConnection($"Data Source={File};Pooling=false")
            : new NpgsqlConnection(_database.Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>Closes the memory, so that the next use opens the file again.</summary>
    public void Close()
    {
        TestStores.Close(_memory);
        _memory = null;
    }

    public void Dispose()
    {
        Close();
        _database?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
