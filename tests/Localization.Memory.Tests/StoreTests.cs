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
    public void Find_AfterStore_GivesTextAndCodesBackAlsoAfterReopening()
    {
        var target = new InlineText(
            "el señor Ñandú 😀",
            [new InlineCode(3, InlineCodeKind.Placeholder, "1", "![](x \"y\")")]
        );
        _fixture.Memory.Store([MemoryFixture.Machine("k", "source", "x") with { Target = target }]);
        _fixture.Close();
        _fixture.Memory.Find(["k", "l"]).ShouldHaveSingleItem().Value.ShouldBe(target);
    }

    [Fact]
    public void Store_KeyTaken_LeavesTheFirst()
    {
        _fixture.Memory.Store([MemoryFixture.Machine("k", "s", "uno")]);
        _fixture.Memory.Store([MemoryFixture.Machine("k", "s", "dos"), MemoryFixture.Machine("l", "s", "tres")]);
        _fixture.Memory.Find(["k", "l"]).Select(f => f.Value.Text).Order().ShouldBe(["tres", "uno"]);
    }

    [Fact]
    public void Find_ManyKeys_FindsAll()
    {
        var keys = Enumerable.Range(0, 2345).Select(i => $"k{i}").ToList();
        _fixture.Memory.Store([.. keys.Select(k => MemoryFixture.Machine(k, k, k))]);
        _fixture.Memory.Find(keys).Count.ShouldBe(2345);
    }

    [Fact]
    public void Claim_TwoProcesses_EachKeyIsOnes()
    {
        using var other = _fixture.Open();
        _fixture.Memory.Claim(["a", "b"]).Mine.Order().ShouldBe(["a", "b"]);
        var claim = other.Claim(["b", "c"]);
        (claim.Mine.Single(), claim.Others.Single()).ShouldBe(("c", "b"));
        _fixture.Memory.Store([MemoryFixture.Machine("b", "s", "hecho")]);
        other.Claim(["b"]).Found["b"].Text.ShouldBe("hecho");
        _fixture.Memory.Release(["a"]);
        other.Claim(["a"]).Mine.ShouldBe(["a"]);
    }

    [Fact]
    public void Claim_ProcessGone_IsFree()
    {
        var gone = _fixture.Open();
        gone.Claim(["a"]).Mine.ShouldBe(["a"]);
        _fixture.Memory.Claim(["a"]).Others.ShouldBe(["a"]);
        gone.Dispose();
        _fixture.Memory.Claim(["a"]).Mine.ShouldBe(["a"]);
    }

    [Fact]
    public void Claim_ManyAtOnce_NoKeyIsClaimedTwice()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => _fixture.Open()).ToList();
        var keys = Enumerable.Range(0, 300).Select(i => $"k{i}").ToList();
        var mine = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.ForEach(
            stores,
            store =>
            {
                foreach (var chunk in keys.OrderBy(k => HashCode.Combine(k, store)).Chunk(25))
                {
                    foreach (var key in store.Claim(chunk).Mine)
                        mine.Add(key);
                }
            }
        );
        mine.Order().ShouldBe(keys.Order());
        stores.ForEach(s => s.Dispose());
    }

    [Fact]
    public void Entries_Filtered_AreThoseThatFit()
    {
        _fixture.Memory.Import([
            MemoryFixture.Machine("k", "The 100% dog_s", "perros"),
            MemoryFixture.Human("A cat.", "Un gato."),
        ]);
        _fixture
            .Memory.Entries(new EntryFilter { Text = "100% DOG_" })
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe("perros");
        _fixture
            .Memory.Entries(new EntryFilter { Origin = MemoryOrigin.Human })
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe("Un gato.");
        _fixture
            .Memory.Entries(
                new EntryFilter
                {
                    Provider = "test",
                    Source = MemoryFixture.English,
                    Unused = true,
                }
            )
            .Count()
            .ShouldBe(1);
        _fixture.Memory.Entries(new EntryFilter { Key = "k" }).Count().ShouldBe(1);
        _fixture.Memory.Remove(new EntryFilter { Provider = "test" }).ShouldBe(1);
        _fixture.Memory.Statistics().Entries.ShouldBe(1);
    }

    [Theory]
    [InlineData("pacifica")]
    [InlineData("PACÍFICA")]
    [InlineData("Márch")]
    public void Entries_TextWithOtherAccentsAndCase_AreFound(string text)
    {
        _fixture.Memory.Import([MemoryFixture.Human("The march was peaceful.", "La marcha fue pacífica.")]);
        _fixture.Memory.Entries(new EntryFilter { Text = text }).ShouldHaveSingleItem();
    }

    [Fact]
    public void Import_OlderEntry_LeavesTheNewer()
    {
        var day = _fixture.Time.GetUtcNow();
        _fixture.Memory.Import([MemoryFixture.Human("A dog.", "nueva") with { Changed = day }]);
        _fixture.Memory.Import([MemoryFixture.Human("A dog.", "vieja") with { Changed = day.AddDays(-1) }]).ShouldBe(0);
        Only("nueva");
        _fixture.Memory.Import([MemoryFixture.Human("A dog.", "última") with { Changed = day.AddDays(1) }]).ShouldBe(1);
        Only("última");
    }

    [Fact]
    public void Import_EntryWithoutDate_LeavesWhatAPersonEditedHere()
    {
        _fixture.Memory.Import([MemoryFixture.Human("A dog.", "importada")]);
        _fixture.Memory.Import([MemoryFixture.Human("A dog.", "corregida")]);
        Only("corregida");
        _fixture.Memory.Store([MemoryFixture.Human("A dog.", "editada")]);
        _fixture.Memory.Import([MemoryFixture.Human("A dog.", "importada")]).ShouldBe(0);
        Only("editada");
    }

    [Fact]
    public void Import_TwoOfOneKey_KeepsTheNewest()
    {
        var day = _fixture.Time.GetUtcNow();
        _fixture.Memory.Import([
            MemoryFixture.Human("A dog.", "nueva") with
            {
                Changed = day,
            },
            MemoryFixture.Human("A dog.", "vieja") with
            {
                Changed = day.AddDays(-1),
            },
        ]);
        Only("nueva");
    }

    [Fact]
    public void Import_BlankTranslation_IsLeftOut()
    {
        _fixture.Memory.Import([MemoryFixture.Human("A dog.", " "), MemoryFixture.Machine("k", "A cat.", "")]);
        _fixture.Memory.Statistics().Entries.ShouldBe(0);
    }

    private void Only(string target) =>
        _fixture.Memory.Entries(new EntryFilter()).ShouldHaveSingleItem().Target.Text.ShouldBe(target);

    [Fact]
    public void HumanVersion_PersonStores_IsAnother()
    {
        var before = _fixture.Memory.HumanVersion;
        _fixture.Memory.HasHuman.ShouldBeFalse();
        _fixture.Memory.Store([MemoryFixture.Machine("k", "s", "t")]);
        _fixture.Memory.HumanVersion.ShouldBe(before);
        _fixture.Memory.Store([MemoryFixture.Human("s", "t")]);
        _fixture.Memory.HumanVersion.ShouldNotBe(before);
        _fixture.Memory.HasHuman.ShouldBeTrue();
    }

    // A few and many entries may take different ways into the store.
    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    public void Entries_EveryField_ComesBack(int others)
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
        _fixture
            .Memory.Import([
                .. Enumerable.Range(0, others).Select(i => MemoryFixture.Machine($"k{i}", "s", "t")),
                entry,
            ])
            .ShouldBe(others + 1);
        var read = _fixture.Memory.Entries(new EntryFilter { Origin = MemoryOrigin.Human }).Single();
        (read with { Given = [] }).ShouldBe(entry with { Given = [] });
        read.Given.ShouldBe(entry.Given);
    }

    [Fact]
    public void Runs_StartedStoppedResumed_KnowWhatIsLeft()
    {
        var first = _fixture.Open();
        var run = first.Runs.Start("translate a b", ["/a", "/b"]);
        first.Runs.Record(run, "/out", new RunFile("/a", null, "f", "d"));
        first.Runs.Record(run, "/out", new RunFile("/b", "broken", "", ""));
        _fixture.Memory.Runs.Find(run)!.State.ShouldBe(RunState.Running);
        first.Dispose();

        var known = _fixture.Memory.Runs.Find(run)!;
        (known.State, known.Files, known.Done, known.Failed).ShouldBe((RunState.Interrupted, 2, 1, 1));
        _fixture.Memory.Runs.Known("/out", "/a").ShouldBe(new RunFile("/a", null, "f", "d"));
        _fixture.Memory.Runs.Files("/out").ShouldBe(["/a"]);
        _fixture.Memory.Runs.Start("translate a b", ["/a", "/b"]).ShouldBe(run);
        _fixture.Memory.Runs.Finish(run);
        _fixture.Memory.Runs.Runs(5).Single().State.ShouldBe(RunState.Done);
    }

    [Fact]
    public void Terms_KeptAgain_AreARevisionOnlyWhereTheyChanged()
    {
        var first = _fixture.Memory.Terms.Keep("source,target\nMoscow,Moscú\n");
        _fixture.Memory.Terms.Keep("source,target\nMoscow,Moscú\n").ShouldBe(first);
        _fixture.Time.Advance(TimeSpan.FromDays(1));
        var second = _fixture.Memory.Terms.Keep("source,target\n");
        var third = _fixture.Memory.Terms.Keep("source,target\nMoscow,Moscú\n");
        _fixture.Close();
        _fixture.Memory.Terms.All().ShouldBe([third, second, first]);
        third.Hash.ShouldBe(first.Hash);
        _fixture.Memory.Terms.Glossary(first.Hash).ShouldBe("source,target\nMoscow,Moscú\n");
        _fixture.Memory.Terms.Glossary("none").ShouldBeNull();
    }
}

public sealed class SqliteStoreTests() : StoreTests(postgres: false);

public sealed class PostgresStoreTests() : StoreTests(postgres: true);
