namespace Localization.Memory.Tests;

public sealed class DamagedEntryTests
{
    private static readonly string Key = new('a', 64);

    private static readonly InlineText Bold = new(
        "The bold dog",
        [new(4, InlineCodeKind.Start, "1", "<b>"), new(8, InlineCodeKind.End, "1", "</b>")]
    );

    private static readonly string[] Hostile = ["a\0b", "a\uD800b", "\uFFFE", "e\u0301 \u202E"];

    public static TheoryData<string, bool> Faults()
    {
        string[] faults =
        [
            "target = 'El perro bravo'",
            "source = 'The bald dog'",
            "target_codes = replace(target_codes, 'b', 'c')",
            "target_codes = '[{'",
            "source_codes = NULL",
            "target_language = 'fr'",
            "checksum = checksum + 1",
            "checksum = NULL",
        ];
        var data = new TheoryData<string, bool>();
        foreach (var fault in faults)
        {
            data.Add(fault, false);
            data.Add(fault, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Find_DamagedEntry_IsNamedAskedAgainAndReplaced(string fault, bool postgres)
    {
        using var fixture = new MemoryFixture(postgres);
        var entry = new MemoryEntry(Key, MemoryFixture.English, MemoryFixture.Spanish, Bold, Bold, "test", "a");
        await fixture.Memory.StoreAsync([entry]);
        fixture.Execute($"UPDATE entry SET {fault}");

        (await fixture.Memory.FindAsync([Key])).ShouldBeEmpty();
        fixture.Memory.Damaged.ShouldHaveSingleItem().Key.ShouldBe(Key);
        (await fixture.Memory.EntriesAsync(new EntryFilter()).ToListAsync()).ShouldBeEmpty();

        (await fixture.Memory.ClaimAsync([Key])).Mine.ShouldBe([Key]);
        await fixture.Memory.StoreAsync([entry]);
        (await fixture.Memory.FindAsync([Key]))[Key].Text.ShouldBe(Bold);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Match_DamagedEntry_IsNoMatch(bool postgres)
    {
        using var fixture = new MemoryFixture(postgres);
        await fixture.Memory.StoreAsync([MemoryFixture.Human("The dog runs home.", "El perro corre a casa.")]);
        (await fixture.MatchAsync("The dog runs home.")).ShouldHaveSingleItem();
        fixture.Execute("UPDATE entry SET target = 'El gato corre a casa.'");
        (await fixture.MatchAsync("The dog runs home.")).ShouldBeEmpty();
        (await fixture.MatchAsync("The dog runs home now.")).ShouldBeEmpty();
        fixture.Memory.Damaged.ShouldHaveSingleItem().Source.ShouldBe("The dog runs home.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Store_TextThatTheStoreChanges_IsWhole(bool postgres)
    {
        using var fixture = new MemoryFixture(postgres);
        foreach (var (text, i) in Hostile.Select((t, i) => (t, i)))
        {
            var key = new string((char)('a' + i), 64);
            await fixture.Memory.StoreAsync([MemoryFixture.Machine(key, text, text)]);
            (await fixture.Memory.FindAsync([key])).Keys.ShouldBe([key]);
        }

        fixture.Memory.Damaged.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Store_CorrectionOfAPerson_HasItsOwnChecksum(bool postgres)
    {
        using var fixture = new MemoryFixture(postgres);
        await fixture.Memory.StoreAsync([MemoryFixture.Human("The dog.", "El perro.")]);
        await fixture.Memory.StoreAsync([MemoryFixture.Human("The dog.", "El can.")]);
        (await fixture.Memory.EntriesAsync(new EntryFilter()).ToListAsync())
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe("El can.");
        fixture.Memory.Damaged.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_EntriesFromBeforeConfidence_HaveNone(bool postgres)
    {
        using var fixture = new MemoryFixture(postgres);
        await fixture.Memory.StoreAsync([MemoryFixture.Machine(Key, "A dog.", "Un perro.") with { Confidence = 0.5 }]);
        fixture.Close();
        fixture.Execute("ALTER TABLE entry DROP COLUMN confidence");
        fixture.Execute("ALTER TABLE review_segment DROP COLUMN confidence");
        fixture.Execute(postgres ? "UPDATE localization_schema SET version = 10" : "PRAGMA user_version = 10");
        if (!postgres)
        {
            using var damaged = new Localization.Memory.Sqlite.DamagedStore(fixture.File);
            damaged
                .Entries()
                .Single()
                .ShouldSatisfyAllConditions(e => e.Target.Text.ShouldBe("Un perro."), e => e.Confidence.ShouldBeNull());
        }

        var entry = await fixture.Memory.EntriesAsync(new EntryFilter()).SingleAsync();
        (entry.Target.Text, entry.Confidence).ShouldBe(("Un perro.", null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_EntriesFromBeforeChecksums_GetTheirs(bool postgres)
    {
        using var fixture = new MemoryFixture(postgres);
        var bold = new MemoryEntry(Key, MemoryFixture.English, MemoryFixture.Spanish, Bold, Bold, "test", "a");
        await fixture.Memory.StoreAsync([bold, MemoryFixture.Human("La niña — «así»", "x\u001Fy")]);
        fixture.Close();
        foreach (var table in new[] { "review_event", "review_issue", "review_filter" })
            fixture.Execute($"DROP TABLE {table}");
        fixture.Execute("ALTER TABLE review_user DROP COLUMN mail");
        fixture.Execute("ALTER TABLE entry DROP COLUMN confidence");
        fixture.Execute("ALTER TABLE review_segment DROP COLUMN confidence");
        fixture.Execute("ALTER TABLE review_segment DROP COLUMN risk");
        fixture.Execute("ALTER TABLE review_summary DROP COLUMN risk");
        fixture.Execute("DROP INDEX review_article_assignee");
        fixture.Execute("DROP TABLE review_mention");
        foreach (var column in new[] { "shelf", "assignee", "due", "priority" })
            fixture.Execute($"ALTER TABLE review_article DROP COLUMN {column}");
        fixture.Execute("ALTER TABLE review_comment DROP COLUMN edited");
        fixture.Execute("ALTER TABLE entry DROP COLUMN checksum");
        fixture.Execute(postgres ? "UPDATE localization_schema SET version = 6" : "PRAGMA user_version = 6");

        (await fixture.Memory.EntriesAsync(new EntryFilter()).CountAsync()).ShouldBe(2);
        fixture.Memory.Damaged.ShouldBeEmpty();
    }
}
