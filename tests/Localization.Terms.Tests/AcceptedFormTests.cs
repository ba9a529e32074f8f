namespace Localization.Terms.Tests;

public sealed class AcceptedFormTests
{
    private static readonly TermBase Terms = new(
        [
            Word("Russia", "Rusia", PartOfSpeech.Place),
            Word("U.S.", "Estados Unidos", PartOfSpeech.Place),
            Word("European Union", "Unión Europea", PartOfSpeech.Organization),
            Word("Russian", "ruso", PartOfSpeech.Adjective),
            Word("ceasefire", "alto el fuego", PartOfSpeech.Noun),
            Word("save", "guardar", PartOfSpeech.Verb),
            Word("park", "aparcar", PartOfSpeech.Verb),
            Word("park", "parque", PartOfSpeech.Noun),
            Word("strike", "huelga", PartOfSpeech.Noun),
            Word("strike", "ataque", PartOfSpeech.Noun),
            Word("Pope Francis", "papa Francisco", PartOfSpeech.Person),
            Word("foreign minister", "ministro de Exteriores", PartOfSpeech.Noun) with
            {
                Accepted = ["ministro de Asuntos Exteriores"],
            },
            Word("Kremlin", "el Kremlin", PartOfSpeech.Organization),
        ],
        LanguageTag.Parse("es")
    );

    public static TheoryData<string, string, string> Accepted() => Rows("accepted.md");

    public static TheoryData<string, string, string> Verbs() => Rows("spanish-verbs.md");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Verify_SpecRow_GivesTheOutcomes(string source, string target, string outcomes)
    {
        var text = new InlineText(source);
        var verdict = Terms.Verify(text, new InlineText(target), Terms.Find(text), repair: false);
        verdict.Target.Text.ShouldBe(target);
        string.Join(' ', verdict.Terms.Select(t => t.Outcome.ToString().ToLowerInvariant())).ShouldBe(outcomes);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Verify_FormOfAVerb_IsFoundByItsWholeWord(string verb, string forms, string others)
    {
        var terms = new TermBase([Word("x", verb, PartOfSpeech.Verb)], LanguageTag.Parse("es"));
        var source = new InlineText("they x it");
        foreach (var (words, outcome) in new[] { (forms, TermOutcome.Kept), (others, TermOutcome.Missing) })
        {
            foreach (var word in words.Split(' '))
                terms
                    .Verify(source, new InlineText($"Hoy {word} aquí"), terms.Find(source), repair: false)
                    .Terms.ShouldHaveSingleItem()
                    .Outcome.ShouldBe(outcome, word);
        }
    }

    [Theory]
    [InlineData("They saved the file", "Salvaron el archivo", "salvar", "Guardaron el archivo")]
    [InlineData("You can save it", "Puede salvarlo", "salvar", "Puede guardarlo")]
    [InlineData("It was saved", "Fue salvada", "salvar", "Fue guardada")]
    [InlineData("They saved it", "Lo hicieron", "salvar", "Lo hicieron")]
    public void Verify_AnotherVerb_TakesTheSameFormOfTheRightOne(
        string source,
        string given,
        string alone,
        string target
    )
    {
        var text = new InlineText(source);
        var found = Terms.Find(text);
        var answers = found.ToDictionary(o => source.Substring(o.Start, o.Length), _ => alone);
        Terms.Verify(text, new InlineText(given), found, answers).Target.Text.ShouldBe(target);
    }

    [Theory]
    [InlineData("Lo siento, no puedo traducir eso.")]
    [InlineData("Rusia envió dos barcos al puerto de La Habana")]
    [InlineData("Rusia.\nEs un país")]
    public void Verify_AnswerThatIsNoTerm_ReplacesNothing(string alone)
    {
        var text = new InlineText("Russia sent ships");
        var target = new InlineText($"Hoy {alone}".Replace("Rusia", "Rúsia", StringComparison.Ordinal));
        var answers = new Dictionary<string, string> { ["Russia"] = target.Text["Hoy ".Length..] };
        var terms = new TermBase([Word("Russia", "Federación", PartOfSpeech.Place)], LanguageTag.Parse("es"));
        terms.Verify(text, target, terms.Find(text), answers).Target.ShouldBe(target);
    }

    [Theory]
    [InlineData("The Eagle landed", "La Águila aterrizó", "El Águila aterrizó")]
    [InlineData("the Eagle's crew", "la tripulación de la Águila", "la tripulación del Águila")]
    [InlineData("to the Eagle", "fueron a la Águila", "fueron al Águila")]
    [InlineData("in the U.S.", "en el Estados Unidos", "en Estados Unidos")]
    [InlineData("to the U.S. army", "al ejército del Estados Unidos", "al ejército de Estados Unidos")]
    [InlineData("to the U.S. army", "al ejército de los Estados Unidos", "al ejército de los Estados Unidos")]
    [InlineData("Pope Francis' visit", "la visita de papa Francisco", "la visita del papa Francisco")]
    public void Verify_WordsBeforeATerm_AgreeWithIt(string source, string given, string target)
    {
        var terms = new TermBase(
            [
                Word("Eagle", "Águila", PartOfSpeech.Product) with
                {
                    Gender = GrammaticalGender.Feminine,
                },
                Word("U.S.", "Estados Unidos", PartOfSpeech.Place),
                Word("Pope Francis", "papa Francisco", PartOfSpeech.Person),
            ],
            LanguageTag.Parse("es")
        );
        var text = new InlineText(source);
        var verdict = terms.Verify(text, new InlineText(given), terms.Find(text));
        verdict.Target.Text.ShouldBe(target);
        verdict.Terms.ShouldHaveSingleItem().Outcome.ShouldBe(TermOutcome.Kept);
    }

    private static TheoryData<string, string, string> Rows(string name)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows(name))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    private static Term Word(string source, string target, PartOfSpeech kind) =>
        new(source, target, TermPolicy.Translate)
        {
            PartOfSpeech = kind,
            Case = kind is PartOfSpeech.Noun or PartOfSpeech.Verb ? TermCase.Insensitive : TermCase.Name,
        };
}
