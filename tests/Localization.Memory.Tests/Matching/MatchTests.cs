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
    public void Match_SameSourceInSeveralContexts_PutsItsOwnContextFirst()
    {
        _fixture.Memory.Store([
            MemoryFixture.Human("He ran.", "Se postuló.", "The senator spoke.", ""),
            MemoryFixture.Human("He ran.", "Corrió.", "The dog barked.", ""),
        ]);
        var matches = _fixture.Memory.Match(
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
    public void Match_ProvidersAnswer_IsNotReusedButCanBeSearchedForBehindPeoples()
    {
        _fixture.Memory.Store([
            MemoryFixture.Machine("k", "The dog runs home.", "máquina"),
            MemoryFixture.Human("The dog runs home!", "persona"),
        ]);
        _fixture.Match("The dog runs home.").ShouldHaveSingleItem().Target.Text.ShouldBe("persona");
        _fixture.Memory.Match(MemoryFixture.Query("The dog runs home.") with { Machine = true }).Length.ShouldBe(2);
    }

    [Fact]
    public void Store_PersonsNewerTranslation_TakesThePlaceOfTheOlder()
    {
        _fixture.Memory.Store([MemoryFixture.Human("A dog.", "Un can.")]);
        _fixture.Memory.Store([MemoryFixture.Human("A dog.", "Un perro.")]);
        _fixture.Match("A dog.").ShouldHaveSingleItem().Target.Text.ShouldBe("Un perro.");
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
    public void Match_OtherVariety_IsFuzzyAndSaysSo(string stored, string asked, bool isFull)
    {
        _fixture.Memory.Store([MemoryFixture.Human("A dog.", "x") with { TargetLanguage = LanguageTag.Parse(stored) }]);
        var query = MemoryFixture.Query("A dog.") with { TargetLanguage = LanguageTag.Parse(asked) };
        var match = _fixture.Memory.Match(query).ShouldHaveSingleItem();
        (match.Kind, match.Score, match.IsOtherVariety).ShouldBe(
            isFull ? (MatchKind.Exact, 100, false) : (MatchKind.Fuzzy, 95, true)
        );
        _fixture.Memory.Match(query with { Threshold = 100 }).Length.ShouldBe(isFull ? 1 : 0);
    }

    [Fact]
    public void Match_OtherLanguage_IsNoMatch()
    {
        _fixture.Memory.Store([MemoryFixture.Human("A dog.", "x") with { TargetLanguage = LanguageTag.Parse("fr") }]);
        _fixture.Match("A dog.").ShouldBeEmpty();
    }

    [Fact]
    public void Match_SeveralVarieties_PutsTheNearestFirst()
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

        _fixture.Memory.Store([In("es-MX", "mx"), In("es-419", "419"), In("es", "es"), In("es-ES", "es-ES")]);
        var query = MemoryFixture.Query("The bus left.") with { TargetLanguage = LanguageTag.Parse("es-MX") };
        _fixture.Memory.Match(query).Select(m => m.Target.Text).ShouldBe(["mx", "es", "419", "es-ES"]);
    }

    [Theory]
    [InlineData("It has 1 dog.", "Tiene 1 perro.", "It has 3 dog.")]
    [InlineData("It has 2 sheep.", "Tiene 2 ovejas.", "It has 1 sheep.")]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 2,000,000 sheep.")]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 2.5 sheep.")]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 2,500 sheep.")]
    [InlineData("It has 6 or 7 sheep.", "Tiene 6 o 7 ovejas.", "It has 6 or 8 sheep.")]
    public void Match_NumberThatAsksForOtherWords_IsNotAdapted(string source, string target, string asked)
    {
        _fixture.Memory.Store([MemoryFixture.Human(source, target)]);
        _fixture.Match(asked).ShouldNotContain(m => m.Kind <= MatchKind.Adapted);
    }

    [Theory]
    [InlineData("It has 5 sheep.", "Tiene 5 ovejas.", "It has 21 sheep.", "Tiene 21 ovejas.")]
    [InlineData("It has 6 or 7 sheep.", "Tiene 6 o 7 ovejas.", "It has 6 or 9 sheep.", "Tiene 6 o 9 ovejas.")]
    public void Match_NumberThatAsksForTheSameWords_IsAdapted(
        string source,
        string target,
        string asked,
        string adapted
    )
    {
        _fixture.Memory.Store([MemoryFixture.Human(source, target)]);
        var match = _fixture.Match(asked).ShouldHaveSingleItem();
        (match.Kind, match.Target.Text).ShouldBe((MatchKind.Adapted, adapted));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0")]
    [InlineData("\u200B")]
    public void Match_BlankTranslation_IsNoMatch(string target)
    {
        _fixture.Memory.Store([MemoryFixture.Human("A dog.", target)]);
        _fixture.Match("A dog.").ShouldBeEmpty();
    }

    [Fact]
    public void Match_OtherNumberAndName_AdaptsTheTranslation()
    {
        var source = "Maduro sent 10,000 troops.";
        _fixture.Memory.Store([
            MemoryFixture.Human(source, "Maduro envió 10.000 soldados.") with
            {
                Given = [Person(0, 6, "Maduro"), Figure(12, 6, "10.000")],
            },
        ]);
        var query = MemoryFixture.Query("Putin sent 2,500 troops.") with
        {
            Given = [Person(0, 5, "Putin"), Figure(11, 5, "2.500")],
        };
        var match = _fixture.Memory.Match(query).ShouldHaveSingleItem();
        match.Kind.ShouldBe(MatchKind.Adapted);
        match.Target.Text.ShouldBe("Putin envió 2.500 soldados.");
    }

    [Fact]
    public void Match_NumberOfAnImportedEntry_AdaptsTheTranslation()
    {
        _fixture.Memory.Store([MemoryFixture.Human("It has 10,000 troops.", "Tiene 10.000 soldados.")]);
        var query = MemoryFixture.Query("It has 2,500 troops.") with { Given = [Figure(7, 5, "2.500")] };
        _fixture.Memory.Match(query)[0].Target.Text.ShouldBe("Tiene 2.500 soldados.");
    }

    [Theory]
    [InlineData("It has 5 dogs and 5 cats.", "Tiene 5 perros y 5 gatos.", "It has 6 dogs and 5 cats.")]
    [InlineData("It has 5 dogs.", "Tiene cinco perros.", "It has 6 dogs.")]
    [InlineData("It is 5, not 5.", "Es 5, no 5.", "It is 6, not 7.")]
    public void Match_NumberThatCannotBeFoundForSure_IsNotAdapted(string source, string target, string asked)
    {
        _fixture.Memory.Store([MemoryFixture.Human(source, target)]);
        _fixture.Match(asked).ShouldNotContain(m => m.Kind <= MatchKind.Adapted);
    }

    [Fact]
    public void Match_NameOfAnotherGender_IsNotAdapted()
    {
        _fixture.Memory.Store([
            MemoryFixture.Human("Maduro is tired.", "Maduro está cansado.") with
            {
                Given = [Person(0, 6, "Maduro")],
            },
        ]);
        var machado = Person(0, 7, "Machado") with { Gender = GrammaticalGender.Feminine };
        _fixture
            .Memory.Match(MemoryFixture.Query("Machado is tired.") with { Given = [machado] })
            .ShouldNotContain(m => m.Kind <= MatchKind.Adapted);
    }

    [Fact]
    public void Match_OtherLinkInTheSamePlaces_TakesTheLinkOfTheSource()
    {
        _fixture.Memory.Store([
            MemoryFixture.Human(Linked("The dog runs.", 4, 7, "a"), Linked("El perro corre.", 3, 8, "a")),
        ]);
        var query = MemoryFixture.Query("") with { Source = Linked("The dog runs.", 4, 7, "b") };
        var match = _fixture.Memory.Match(query).ShouldHaveSingleItem();
        match.Kind.ShouldBe(MatchKind.Adapted);
        match.Target.ShouldBe(Linked("El perro corre.", 3, 8, "b"));
    }

    [Fact]
    public void Match_Reused_CountsTheUse()
    {
        _fixture.Memory.Store([MemoryFixture.Human("A dog.", "Un perro.")]);
        _fixture.Match("A dog.");
        _fixture.Match("A dog.");
        _fixture.Close();
        _fixture.Match("A dog.")[0].Entry.Used.ShouldBe(2);
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
