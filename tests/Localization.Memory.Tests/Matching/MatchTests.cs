namespace Localization.Memory.Tests.Matching;

/// <summary>What every kind of store finds.</summary>
public abstract class MatchTests(bool postgres) : IDisposable
{
    private readonly MemoryFixture _fixture = new(postgres);

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Match_SameSourceInSeveralContexts_PutsItsOwnContextFirst()
    {
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Human("He ran.", "Se postuló.", "The senator spoke.", ""),
            MemoryFixture.Human("He ran.", "Corrió.", "The dog barked.", ""),
        ]);
        var matches = await _fixture.Memory.MatchAsync(
            MemoryFixture.Query("He ran.") with
            {
                Previous = "The dog barked.",
                Next = "",
            }
        );
        matches
            .Select(m => (m.Kind, m.Score, m.Target.Text))
            .ShouldBe([(MatchKind.InContext, 101, "Corrió."), (MatchKind.Exact, 100, "Se postuló.")]);
    }

    [Fact]
    public async Task Match_ProvidersAnswer_IsNotReusedButCanBeSearchedForBehindPeoples()
    {
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Machine("k", "The dog runs home.", "máquina"),
            MemoryFixture.Human("The dog runs home!", "persona"),
        ]);
        (await _fixture.MatchAsync("The dog runs home.")).ShouldHaveSingleItem().Target.Text.ShouldBe("persona");
        (
            await _fixture.Memory.MatchAsync(MemoryFixture.Query("The dog runs home.") with { Machine = true })
        ).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Store_PersonsNewerTranslation_TakesThePlaceOfTheOlder()
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("A dog.", "Un can.")]);
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("A dog.", "Un perro.")]);
        (await _fixture.MatchAsync("A dog.")).ShouldHaveSingleItem().Target.Text.ShouldBe("Un perro.");
    }

    [Theory]
    [InlineData("es-MX", "es-MX", true)]
    [InlineData("es", "es-MX", true)]
    [InlineData("es-ES", "es", true)]
    [InlineData("es-419", "es-MX", true)]
    [InlineData("es-MX", "es-419", true)]
    [InlineData("es-MX", "es", false)]
    [InlineData("es-ES", "es-MX", false)]
    [InlineData("es-419", "es-ES", false)]
    [InlineData("es-AR", "es-MX", false)]
    [InlineData("es-ES", "es-419", false)]
    public async Task Match_OtherVariety_IsFuzzyAndSaysSo(string stored, string asked, bool isFull)
    {
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Human("A dog.", "x") with
            {
                TargetLanguage = LanguageTag.Parse(stored),
            },
        ]);
        var query = MemoryFixture.Query("A dog.") with { TargetLanguage = LanguageTag.Parse(asked) };
        var match = (await _fixture.Memory.MatchAsync(query)).ShouldHaveSingleItem();
        (match.Kind, match.Score, match.IsOtherVariety).ShouldBe(
            isFull ? (MatchKind.Exact, 100, false) : (MatchKind.Fuzzy, 95, true)
        );
        (await _fixture.Memory.MatchAsync(query with { Threshold = 100 })).Length.ShouldBe(isFull ? 1 : 0);
    }

    [Fact]
    public async Task Match_OtherLanguage_IsNoMatch()
    {
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Human("A dog.", "x") with
            {
                TargetLanguage = LanguageTag.Parse("fr"),
            },
        ]);
        (await _fixture.MatchAsync("A dog.")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Match_SeveralVarieties_PutsTheNearestFirst()
    {
        MemoryEntry In(string language, string target)
        {
            var tag = LanguageTag.Parse(language);
            var entry = MemoryFixture.Human("The bus left.", target);
            return entry with
            {
                Key = EntryKey.Of(MemoryFixture.English, tag, entry.Source, null, null),
                TargetLanguage = tag,
            };
        }

        await _fixture.Memory.StoreAsync([
            In("es-MX", "mx"),
            In("es-419", "419"),
            In("es", "es"),
            In("es-ES", "es-ES"),
        ]);
        var query = MemoryFixture.Query("The bus left.") with { TargetLanguage = LanguageTag.Parse("es-MX") };
        (await _fixture.Memory.MatchAsync(query)).Select(m => m.Target.Text).ShouldBe(["mx", "es", "419", "es-ES"]);
    }

    [Theory]
    [InlineData("It has 1 dog.", "Tiene 1 perro.", "It has 3 dog.")]
    [InlineData("It has 2 sheep.", "Tiene 2 ovejas.", "It has 1 sheep.")]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 2,000,000 sheep.")]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 2.5 sheep.")]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 2,500 sheep.")]
    [InlineData("It has 6 or 7 sheep.", "Tiene 6 o 7 ovejas.", "It has 6 or 8 sheep.")]
    public async Task Match_NumberThatAsksForOtherWords_IsNotAdapted(string source, string target, string asked)
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Human(source, target)]);
        (await _fixture.MatchAsync(asked)).ShouldNotContain(m => m.Kind <= MatchKind.Adapted);
    }

    [Theory]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 21 sheep.", "Tiene 21 ovejas.")]
    [InlineData("It has 6 or 7 sheep.", "Tiene 6 o 7 ovejas.", "It has 6 or 9 sheep.", "Tiene 6 o 9 ovejas.")]
    public async Task Match_NumberThatAsksForTheSameWords_IsAdapted(
        string source,
        string target,
        string asked,
        string adapted
    )
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Human(source, target)]);
        var match = (await _fixture.MatchAsync(asked)).ShouldHaveSingleItem();
        (match.Kind, match.Target.Text).ShouldBe((MatchKind.Adapted, adapted));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0")]
    [InlineData("\u200B")]
    public async Task Match_BlankTranslation_IsNoMatch(string target)
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("A dog.", target)]);
        (await _fixture.MatchAsync("A dog.")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Match_OtherNumberAndName_AdaptsTheTranslation()
    {
        var source = "Maduro sent 10,000 troops.";
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Human(source, "Maduro envió 10.000 soldados.") with
            {
                Given = [Person(0, 6, "Maduro"), Figure(12, 6, "10.000")],
            },
        ]);
        var query = MemoryFixture.Query("Putin sent 2,500 troops.") with
        {
            Given = [Person(0, 5, "Putin"), Figure(11, 5, "2.500")],
        };
        var match = (await _fixture.Memory.MatchAsync(query)).ShouldHaveSingleItem();
        match.Kind.ShouldBe(MatchKind.Adapted);
        match.Target.Text.ShouldBe("Putin envió 2.500 soldados.");
    }

    [Fact]
    public async Task Match_NumberOfAnImportedEntry_AdaptsTheTranslation()
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("It has 10,000 troops.", "Tiene 10.000 soldados.")]);
        var query = MemoryFixture.Query("It has 2,500 troops.") with { Given = [Figure(7, 5, "2.500")] };
        (await _fixture.Memory.MatchAsync(query))[0].Target.Text.ShouldBe("Tiene 2.500 soldados.");
    }

    [Theory]
    [InlineData("It has 5 dogs and 5 cats.", "Tiene 5 perros y 5 gatos.", "It has 6 dogs and 5 cats.")]
    [InlineData("It has 5 dogs.", "Tiene cinco perros.", "It has 6 dogs.")]
    [InlineData("It is 5, not 5.", "Es 5, no 5.", "It is 6, not 7.")]
    public async Task Match_NumberThatCannotBeFoundForSure_IsNotAdapted(string source, string target, string asked)
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Human(source, target)]);
        (await _fixture.MatchAsync(asked)).ShouldNotContain(m => m.Kind <= MatchKind.Adapted);
    }

    [Fact]
    public async Task Match_NameOfAnotherGender_IsNotAdapted()
    {
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Human("Maduro is tired.", "Maduro está cansado.") with
            {
                Given = [Person(0, 6, "Maduro")],
            },
        ]);
        var machado = Person(0, 7, "Machado") with { Gender = GrammaticalGender.Feminine };
        (
            await _fixture.Memory.MatchAsync(MemoryFixture.Query("Machado is tired.") with { Given = [machado] })
        ).ShouldNotContain(m => m.Kind <= MatchKind.Adapted);
    }

    [Fact]
    public async Task Match_OtherLinkInTheSamePlaces_TakesTheLinkOfTheSource()
    {
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Human(Linked("The dog runs.", 4, 7, "a"), Linked("El perro corre.", 3, 8, "a")),
        ]);
        var query = MemoryFixture.Query("") with { Source = Linked("The dog runs.", 4, 7, "b") };
        var match = (await _fixture.Memory.MatchAsync(query)).ShouldHaveSingleItem();
        match.Kind.ShouldBe(MatchKind.Adapted);
        match.Target.ShouldBe(Linked("El perro corre.", 3, 8, "b"));
    }

    [Fact]
    public async Task Match_Reused_CountsTheUse()
    {
        await _fixture.Memory.StoreAsync([MemoryFixture.Human("A dog.", "Un perro.")]);
        await _fixture.MatchAsync("A dog.");
        await _fixture.MatchAsync("A dog.");
        _fixture.Close();
        (await _fixture.MatchAsync("A dog."))[0].Entry.Used.ShouldBe(2);
    }

    private static LexicalConstraint Person(int start, int length, string target) =>
        new(start, length, target, PartOfSpeech.Person, GrammaticalGender.Masculine);

    private static LexicalConstraint Figure(int start, int length, string target) =>
        new(start, length, target, PartOfSpeech.Other);

    private static InlineText Linked(string text, int start, int end, string address) =>
        new(
            text,
            [
                new InlineCode(start, InlineCodeKind.Start, "1", $"<a href=\"{address}\">"),
                new InlineCode(end, InlineCodeKind.End, "1", "</a>"),
            ]
        );
}

public sealed class SqliteMatchTests() : MatchTests(postgres: false);

public sealed class PostgresMatchTests() : MatchTests(postgres: true);
