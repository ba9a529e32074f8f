using System.Globalization;
using Localization.Memory.Sqlite;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Tests.Sqlite;

public sealed class DamagedFileTests : IDisposable
{
    private const int Count = 3000;

    private readonly MemoryFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Entries_FileCutInHalf_GivesItsReadableHalf()
    {
        await FillAsync();
        using (var file = File.OpenWrite(_fixture.File))
            file.SetLength(file.Length / 2);
        var (entries, dropped) = Recover();
        entries.Count.ShouldBeGreaterThan(Count / 4);
        entries.ShouldAllBe(e => IsRight(e));
        dropped.ShouldBe(0);
    }

    [Fact]
    public async Task Entries_FlippedBitsAnywhere_GiveNothingThatIsWrong()
    {
        await FillAsync();
        var random = new Random(7);
        var bytes = File.ReadAllBytes(_fixture.File);
        for (var i = 0; i < 200; i++)
            bytes[random.Next(100, bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(_fixture.File, bytes);

        Recover().Entries.ShouldAllBe(e => IsRight(e));
    }

    [Fact]
    public async Task Entries_FlippedBitsOfTexts_AreDropped()
    {
        await FillAsync();
        var bytes = File.ReadAllBytes(_fixture.File);
        var (at, seen) = (0, 0);
        while (bytes.AsSpan(at).IndexOf("Frase "u8) is >= 0 and var next)
        {
            at += next;
            if (seen++ % 20 == 0)
                bytes[at] ^= 1;
            at++;
        }

        File.WriteAllBytes(_fixture.File, bytes);

        var (entries, dropped) = Recover();
        entries.ShouldAllBe(e => IsRight(e));
        entries.ShouldNotBeEmpty();
        dropped.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Use_FlippedBitsAnywhere_EndsInAnEntryOrAnError()
    {
        await FillAsync();
        var whole = File.ReadAllBytes(_fixture.File);
        var random = new Random(11);
        for (var run = 0; run < 25; run++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = 0; i < 40; i++)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_fixture.File, bytes);
            try
            {
                var keys = Enumerable.Range(0, Count).Select(Key).ToList();
                foreach (var (key, text) in await _fixture.Memory.FindAsync(keys))
                    text.Text.Text.ShouldBe(
                        "Frase " + int.Parse(key, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    );
                _ = await _fixture.Memory.EntriesAsync(new EntryFilter()).CountAsync();
                await _fixture.MatchAsync("Sentence 5");
                await _fixture.Memory.Runs.RunsAsync(10);
            }
            catch (OutputException)
            {
                // It is said that the file is damaged.
            }

            _fixture.Close();
        }
    }

    [Fact]
    public async Task CopyTables_CutFile_SavesTheRowsThatAreThere()
    {
        var run = await _fixture.Memory.Runs.StartAsync("translate a", ["a.txt"]);
        await _fixture.Memory.Runs.RecordAsync(run, "output", new RunFile("a.txt", null, "1", "digest"));
        await FillAsync();
        using (var file = File.OpenWrite(_fixture.File))
            file.SetLength(file.Length / 2);

        using var damaged = new DamagedStore(_fixture.File);
        await using var saved = new SqliteTranslationMemory(_fixture.File + ".saved", _fixture.Time);
        (await damaged.CopyTablesAsync(saved)).ShouldBe(3);
        (await saved.Runs.KnownAsync("output", "a.txt"))!.Digest.ShouldBe("digest");
    }

    [Fact]
    public async Task Open_AfterAnUncleanEnd_ChecksTheFile()
    {
        await FillAsync();
        using (var file = File.OpenWrite(_fixture.File))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            file.Write(new byte[8192]);
        }

        // What a killed process leaves.
        File.WriteAllBytes(_fixture.File + "-wal", [1]);
        (await Should.ThrowAsync<OutputException>(async () => await _fixture.Memory.FindAsync([Key(1)]))).Code.ShouldBe(
            "store-damaged"
        );
    }

    [Fact]
    public async Task Open_NewStore_IsItsOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = Path.Combine(_fixture.Folder, ".localization", "workspace.db");
        await using var memory = new SqliteTranslationMemory(path, _fixture.Time);
        await memory.StoreAsync([MemoryFixture.Machine(Key(1), "a", "b")]);
        ((int)File.GetUnixFileMode(Path.GetDirectoryName(path)!) & 0b111_111).ShouldBe(0);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!))
            ((int)File.GetUnixFileMode(file) & 0b111_111).ShouldBe(0, file);
    }

    private async Task FillAsync()
    {
        await _fixture.Memory.StoreAsync([
            .. Enumerable.Range(0, Count).Select(i => MemoryFixture.Machine(Key(i), $"Sentence {i}", $"Frase {i}")),
        ]);
        _fixture.Close();
        using var connection = new SqliteConnection($"Data Source={_fixture.File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    private (List<MemoryEntry> Entries, int Dropped) Recover()
    {
        using var damaged = new DamagedStore(_fixture.File);
        return ([.. damaged.Entries()], damaged.Dropped);
    }

    private static bool IsRight(MemoryEntry entry) => entry.Target.Text == $"Frase {entry.Source.Text[9..]}";

    private static string Key(int number) => number.ToString("x64", CultureInfo.InvariantCulture);
}
