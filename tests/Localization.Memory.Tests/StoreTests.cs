namespace Localization.Memory.Tests;

/// <summary>What every kind of store keeps.</summary>
public abstract class StoreTests(bool postgres) : IDisposable
{
    private readonly MemoryFixture _fixture = new(postgres);

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Find_AfterStore_GivesTextAndCodesBackAlsoAfterReopening()
    {
        var target = new InlineText(
            "el señor Ñandú 😀",
            [new InlineCode(3, InlineCodeKind.Placeholder, "1", "![](x \"y\")")]
        );
        await _fixture.Memory.StoreAsync([MemoryFixture.Machine("k", "source", "x") with { Target = target }]);
        _fixture.Close();
        (await _fixture.Memory.FindAsync(["k", "l"])).ShouldHaveSingleItem().Value.Text.ShouldBe(target);
    }

    [Fact]
    public async Task Store_KeyTaken_LeavesTheFirst()
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Machine("k", "s", "uno")]);
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Machine("k", "s", "dos"),
            MemoryFixture.Machine("l", "s", "tres"),
        ]);
        (await _fixture.Memory.FindAsync(["k", "l"])).Select(f => f.Value.Text.Text).Order().ShouldBe(["tres", "uno"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public async Task Store_Confidence_IsKeptByEveryWayToTheAnswer(int count)
    {
        await _fixture.Memory.StoreAsync([
            .. Enumerable
                .Range(0, count)
                .Select(i => MemoryFixture.Machine($"k{i}", "s", "t") with { Confidence = 1 / (i + 3d) }),
            MemoryFixture.Machine("none", "s", "t"),
        ]);
        _fixture.Close();

        var last = $"k{count - 1}";
        var found = await _fixture.Memory.FindAsync([last, "none"]);
        (found[last].Confidence, found["none"].Confidence).ShouldBe((1 / (count + 2d), null));
        (await _fixture.Memory.ClaimAsync([last])).Found[last].Confidence.ShouldBe(1 / (count + 2d));
        (await _fixture.Memory.EntriesAsync(new EntryFilter()).ToListAsync())
            .Select(e => e.Confidence)
            .ShouldBe([.. Enumerable.Range(0, count).Select(i => (double?)(1 / (i + 3d))), null], ignoreOrder: true);
    }

    [Fact]
    public async Task Store_PersonsTextUnderTheKeyOfAnAnswer_HasNoConfidence()
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Machine("k", "s", "t") with { Confidence = 0.4 }]);
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("s", "u") with { Key = "k" }]);
        (await _fixture.Memory.FindAsync(["k"]))["k"].ShouldBe(new MemoryAnswer(new InlineText("u")));
    }

    [Fact]
    public async Task Find_ManyKeys_FindsAll()
    {
        var keys = Enumerable.Range(0, 2345).Select(i => $"k{i}").ToList();
        await _fixture.Memory.StoreAsync([.. keys.Select(k => MemoryFixture.Machine(k, k, k))]);
        (await _fixture.Memory.FindAsync(keys)).Count.ShouldBe(2345);
    }

    [Fact]
    public async Task Claim_TwoProcesses_EachKeyIsOnes()
    {
        await using var other = _fixture.Open();
        (await _fixture.Memory.ClaimAsync(["a", "b"])).Mine.Order().ShouldBe(["a", "b"]);
        var claim = await other.ClaimAsync(["b", "c"]);
        (claim.Mine.Single(), claim.Others.Single()).ShouldBe(("c", "b"));
        await _fixture.Memory.StoreAsync([MemoryFixture.Machine("b", "s", "hecho")]);
        (await other.ClaimAsync(["b"])).Found["b"].Text.Text.ShouldBe("hecho");
        await _fixture.Memory.ReleaseAsync(["a"]);
        (await other.ClaimAsync(["a"])).Mine.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Claim_ProcessGone_IsFree()
    {
        var gone = _fixture.Open();
        (await gone.ClaimAsync(["a"])).Mine.ShouldBe(["a"]);
        (await _fixture.Memory.ClaimAsync(["a"])).Others.ShouldBe(["a"]);
        await gone.DisposeAsync();
        (await _fixture.Memory.ClaimAsync(["a"])).Mine.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Claim_ManyAtOnce_NoKeyIsClaimedTwice()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => _fixture.Open()).ToList();
        var keys = Enumerable.Range(0, 300).Select(i => $"k{i}").ToList();
        var mine = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            stores,
            async (store, stop) =>
            {
                foreach (var chunk in keys.OrderBy(k => HashCode.Combine(k, store)).Chunk(25))
                {
                    foreach (var key in (await store.ClaimAsync(chunk, stop)).Mine)
                        mine.Add(key);
                }
            }
        );
        mine.Order().ShouldBe(keys.Order());
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Entries_Filtered_AreThoseThatFit()
    {
        await _fixture.Memory.ImportAsync([
            MemoryFixture.Machine("k", "The 100% dog_s", "perros"),
            MemoryFixture.Human("A cat.", "Un gato."),
        ]);
        (await _fixture.Memory.EntriesAsync(new EntryFilter { Text = "100% DOG_" }).ToListAsync())
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe("perros");
        (await _fixture.Memory.EntriesAsync(new EntryFilter { Origin = MemoryOrigin.Human }).ToListAsync())
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe("Un gato.");
        (
            await _fixture
                .Memory.EntriesAsync(
                    new EntryFilter
                    {
                        Provider = "test",
                        Source = MemoryFixture.English,
                        Unused = true,
                    }
                )
                .CountAsync()
        ).ShouldBe(1);
        (await _fixture.Memory.EntriesAsync(new EntryFilter { Key = "k" }).CountAsync()).ShouldBe(1);
        (await _fixture.Memory.RemoveAsync(new EntryFilter { Provider = "test" })).ShouldBe(1);
        (await _fixture.Memory.StatisticsAsync()).Entries.ShouldBe(1);
    }

    [Theory]
    [InlineData("pacifica")]
    [InlineData("PACÍFICA")]
    [InlineData("Márch")]
    public async Task Entries_TextWithOtherAccentsAndCase_AreFound(string text)
    {
        await _fixture.Memory.ImportAsync([MemoryFixture.Human("The march was peaceful.", "La marcha fue pacífica.")]);
        (await _fixture.Memory.EntriesAsync(new EntryFilter { Text = text }).ToListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Import_OlderEntry_LeavesTheNewer()
    {
        var day = _fixture.Time.GetUtcNow();
        await _fixture.Memory.ImportAsync([MemoryFixture.Human("A dog.", "nueva") with { Changed = day }]);
        (
            await _fixture.Memory.ImportAsync([
                MemoryFixture.Human("A dog.", "vieja") with
                {
                    Changed = day.AddDays(-1),
                },
            ])
        ).ShouldBe(0);
        await OnlyAsync("nueva");
        (
            await _fixture.Memory.ImportAsync([
                MemoryFixture.Human("A dog.", "última") with
                {
                    Changed = day.AddDays(1),
                },
            ])
        ).ShouldBe(1);
        await OnlyAsync("última");
    }

    [Fact]
    public async Task Import_EntryWithoutDate_LeavesWhatAPersonEditedHere()
    {
        await _fixture.Memory.ImportAsync([MemoryFixture.Human("A dog.", "importada")]);
        await _fixture.Memory.ImportAsync([MemoryFixture.Human("A dog.", "corregida")]);
        await OnlyAsync("corregida");
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("A dog.", "editada")]);
        (await _fixture.Memory.ImportAsync([MemoryFixture.Human("A dog.", "importada")])).ShouldBe(0);
        await OnlyAsync("editada");
    }

    [Fact]
    public async Task Import_TwoOfOneKey_KeepsTheNewest()
    {
        var day = _fixture.Time.GetUtcNow();
        await _fixture.Memory.ImportAsync([
            MemoryFixture.Human("A dog.", "nueva") with
            {
                Changed = day,
            },
            MemoryFixture.Human("A dog.", "vieja") with
            {
                Changed = day.AddDays(-1),
            },
        ]);
        await OnlyAsync("nueva");
    }

    [Fact]
    public async Task Import_BlankTranslation_IsLeftOut()
    {
        await _fixture.Memory.ImportAsync([
            MemoryFixture.Human("A dog.", " "),
            MemoryFixture.Machine("k", "A cat.", ""),
        ]);
        (await _fixture.Memory.StatisticsAsync()).Entries.ShouldBe(0);
    }

    private async Task OnlyAsync(string target) =>
        (await _fixture.Memory.EntriesAsync(new EntryFilter()).ToListAsync())
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe(target);

    [Fact]
    public async Task HumanVersion_PersonStores_IsAnother()
    {
        var before = await _fixture.Memory.HumanVersionAsync();
        (await _fixture.Memory.HasHumanAsync()).ShouldBeFalse();
        await _fixture.Memory.StoreAsync([MemoryFixture.Machine("k", "s", "t")]);
        (await _fixture.Memory.HumanVersionAsync()).ShouldBe(before);
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("s", "t")]);
        (await _fixture.Memory.HumanVersionAsync()).ShouldNotBe(before);
        (await _fixture.Memory.HasHumanAsync()).ShouldBeTrue();
    }

    // A few and many entries may take different ways into the store.
    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    public async Task Entries_EveryField_ComesBack(int others)
    {
        var entry = MemoryFixture.Human("s", "t", "before", "") with
        {
            Author = "Ana",
            Note = "n",
            Provider = "",
            Model = "m",
            Article = "a",
            State = SegmentState.Final,
            Used = 3,
            Created = DateTimeOffset.FromUnixTimeMilliseconds(1_000),
            Changed = DateTimeOffset.FromUnixTimeMilliseconds(2_000),
            Given = [new LexicalConstraint(0, 1, "t", PartOfSpeech.Person, GrammaticalGender.Feminine)],
        };
        (
            await _fixture.Memory.ImportAsync([
                .. Enumerable.Range(0, others).Select(i => MemoryFixture.Machine($"k{i}", "s", "t")),
                entry,
            ])
        ).ShouldBe(others + 1);
        var read = await _fixture.Memory.EntriesAsync(new EntryFilter { Origin = MemoryOrigin.Human }).SingleAsync();
        (read with { Given = [] }).ShouldBe(entry with { Given = [] });
        read.Given.ShouldBe(entry.Given);
    }

    [Fact]
    public async Task Runs_StartedStoppedResumed_KnowWhatIsLeft()
    {
        var first = _fixture.Open();
        var run = await first.Runs.StartAsync("translate a b", ["/a", "/b"]);
        await first.Runs.RecordAsync(run, "/out", new RunFile("/a", null, "f", "d"));
        await first.Runs.RecordAsync(run, "/out", new RunFile("/b", "broken", "", ""));
        (await _fixture.Memory.Runs.FindAsync(run))!.State.ShouldBe(RunState.Running);
        await first.DisposeAsync();

        var known = (await _fixture.Memory.Runs.FindAsync(run))!;
        (known.State, known.Files, known.Done, known.Failed).ShouldBe((RunState.Interrupted, 2, 1, 1));
        (await _fixture.Memory.Runs.KnownAsync("/out", "/a")).ShouldBe(new RunFile("/a", null, "f", "d"));
        (await _fixture.Memory.Runs.FilesAsync("/out")).ShouldBe(["/a"]);
        (await _fixture.Memory.Runs.StartAsync("translate a b", ["/a", "/b"])).ShouldBe(run);
        await _fixture.Memory.Runs.FinishAsync(run);
        (await _fixture.Memory.Runs.RunsAsync(5)).Single().State.ShouldBe(RunState.Done);
    }

    [Fact]
    public async Task Terms_KeptAgain_AreARevisionOnlyWhereTheyChanged()
    {
        var first = await _fixture.Memory.Terms.KeepAsync("source,target\nMoscow,Moscú\n");
        (await _fixture.Memory.Terms.KeepAsync("source,target\nMoscow,Moscú\n")).ShouldBe(first);
        _fixture.Time.Advance(TimeSpan.FromDays(1));
        var second = await _fixture.Memory.Terms.KeepAsync("source,target\n");
        var third = await _fixture.Memory.Terms.KeepAsync("source,target\nMoscow,Moscú\n");
        _fixture.Close();
        (await _fixture.Memory.Terms.AllAsync()).ShouldBe([third, second, first]);
        third.Hash.ShouldBe(first.Hash);
        (await _fixture.Memory.Terms.GlossaryAsync(first.Hash)).ShouldBe("source,target\nMoscow,Moscú\n");
        (await _fixture.Memory.Terms.GlossaryAsync("none")).ShouldBeNull();
    }
}

public sealed class SqliteStoreTests() : StoreTests(postgres: false);

public sealed class PostgresStoreTests() : StoreTests(postgres: true);
