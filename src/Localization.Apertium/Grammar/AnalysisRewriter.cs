using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The first rewriting. In: every word with all its readings. Out: the same, where tokens are names, unknown
/// capitalised words are names, readings that cannot be meant are gone, and words are in an order that the pair's
/// rules understand.</summary>
internal static class AnalysisRewriter
{
    /// <summary>What is done before tokens are names, whatever the order of words.</summary>
    private static readonly GrammarRule[] Lexical =
    [
        new("acronyms", Acronyms.Apply),
        new("fixed-names", FixedNames.Apply),
        new("joined-passives", JoinedPassives.Apply),
        new("months", Months.Apply),
        new("ex-nouns", ExNouns.Apply),
        new("title-verbs", TitleVerbs.Apply),
        new("commodity-prices", CommodityPrices.Apply),
        new("places", Places.Apply),
        new("time-owners", TimeOwners.Apply),
        new("fixed-phrases", FixedPhrases.Apply),
        new("prepositions-in-ing", PrepositionsInIng.Apply),
        new("whatever", Whatever.Apply),
        new("approximate-figures", ApproximateFigures.Apply),
        new("rates", Rates.Apply),
        new("nominal-adjectives", NominalAdjectives.Apply),
        new("possessive-idioms", PossessiveIdioms.Apply),
        new("phrasal-verbs", static (units, _) => PhrasalVerbs.Apply(units)),
        new("hyphenated-adjectives", HyphenatedAdjectives.Apply),
        new("unknown-forms", static (units, _) => UnknownForms.Apply(units)),
        new("hyphenated-names", HyphenatedNames.Apply),
        new("title-abbreviations", TitleAbbreviations.Apply),
        new("initials", Initials.Apply),
        new("surnames", Surnames.Apply),
        new("unknown-names", static (units, unit) => UnknownNames.Join(units, unit, Geography.Spanish)),
    ];

    /// <summary>In the order in which they build upon each other.</summary>
    private static readonly GrammarRule[] Grammatical =
    [
        new("abbreviation-stops", static (units, _) => AbbreviationStops.Apply(units)),
        new("first-person", FirstPerson.Apply),
        new("adverbs-after-not", AdverbsAfterNot.Apply),
        new("year-limits", YearLimits.Apply),
        new("futures", Futures.Apply),
        new("whole-areas", WholeAreas.Apply),
        new("contracted-perfects", ContractedPerfects.Apply),
        new("counted-possessions", CountedPossessions.Apply),
        new("eponyms", Eponyms.Apply),
        new("counted-heads", CountedHeads.Apply),
        new("correlatives", Correlatives.Apply),
        new("inverted-conditions", InvertedConditions.Apply),
        new("likely-clauses", LikelyClauses.Apply),
        new("survived-by", SurvivedBy.Apply),
        new("both-and", BothAnd.Apply),
        new("goals", Goals.Apply),
        new("at-an-age", AtAnAge.Apply),
        new("no-longer", NoLonger.Apply),
        new("turned-into", TurnedInto.Apply),
        new("main-do", MainDo.Apply),
        new("pied-relatives", PiedRelatives.Apply),
        new("women-subjects", WomenSubjects.Apply),
        new("existentials", Existentials.Apply),
        new("sure-pasts", SurePasts.Apply),
        new("replaced-clauses", ReplacedClauses.Apply),
        new("mass-events", MassEvents.Apply),
        new("senior-posts", SeniorPosts.Move),
        new("parts-of-places", PartsOfPlaces.Apply),
        new("ordinals-alone", OrdinalInfinitives.Alone),
        new("prevented-actions", PreventedActions.Apply),
        new("participle-conditions", ParticipleConditions.Apply),
        new("impersonal-reports", ImpersonalReports.Apply),
        new("planned-actions", PlannedActions.Apply),
        new("hardly-any", HardlyAny.Apply),
        new("clause-relatives", ClauseRelatives.Apply),
        new("result-clauses", ResultClauses.Apply),
        new("those-people", NominalAdjectives.Those),
        new("than-clauses", ThanClauses.Apply),
        new("ages-in-asides", AgesInAsides.Apply),
        new("deaths", Deaths.Apply),
        new("other-numbers", OtherNumbers.Apply),
        new("casualties", Casualties.Apply),
        new("time-taken", TimeTaken.Apply),
        new("met-persons", MetPersons.Apply),
        new("highs-and-lows", HighsAndLows.Apply),
        new("reciprocal-actions", Reciprocals.Apply),
        new("negations", Negations.Apply),
        new("do-questions", DoQuestions.Apply),
        new("neither-nouns", NeitherNouns.Apply),
        new("ones", Ones.Apply),
        new("such-nouns", SuchNouns.Apply),
        new("distances", Distances.Apply),
        new("adjective-pairs", AdjectivePairs.Apply),
        new("awaited-actions", AwaitedActions.Apply),
        new("as-clauses", AsClauses.Apply),
        new("split-words", SplitWords.Apply),
        new("set-on-fire", static (units, _) => SetOnFire.Apply(units)),
        new("more-nouns", static (units, _) => MoreNouns.Apply(units)),
        new("hard-to", static (units, _) => HardTo.Apply(units)),
        new("made-easier", MadeEasier.Apply),
        new("means-clauses", MeansClauses.Apply),
        new("clause-adjectives", ClauseAdjectives.Apply),
        new("relational-nouns", RelationalNouns.Apply),
        new("passive-participles", PassiveParticiples.Apply),
        new("predicate-adjectives", PredicateAdjectives.Apply),
        new("simultaneous-actions", SimultaneousActions.Apply),
        new("sure-readings", SureReadings.Apply),
        new("relative-subjects", RelativeSubjects.Apply),
        new("clause-verbs", ClauseVerbs.Apply),
        new("time-clauses", TimeClauses.Apply),
        new("title-participles", TitleParticiples.Apply),
        new("finite-verbs", FiniteVerbs.Apply),
        new("subordinate-order", SubordinateOrder.Apply),
        new("asked-amounts", AskedAmounts.Apply),
        new("reported-by", ReportedBy.Apply),
        new("imperatives", Imperatives.Apply),
        new("gerund-subjects", GerundSubjects.Apply),
        new("coordinated-verbs", CoordinatedVerbs.Apply),
        new("relative-verbs", RelativeVerbs.Apply),
        new("letter-case", LetterCase.Apply),
        new("conjunctions", Conjunctions.Apply),
        new("participle-adjectives", ParticipleAdjectives.Apply),
        new("unknown-words", UnknownWords.Apply),
        new("noun-before-name", NounBeforeName.Apply),
        new("word-classes", WordClasses.Apply),
        new("verbs-after-names", VerbsAfterNames.Apply),
        new("infinitives", Infinitives.Apply),
        new("coordinated-owners", CoordinatedOwners.Apply),
        new("possessives", Possessives.Apply),
        new("given-to", GivenTo.Apply),
        new("let-through", LetThrough.Apply),
        new("made-states", MadeStates.Apply),
        new("called-states", CalledStates.Apply),
        new("caused-actions", CausedActions.Apply),
        new("wanted-actions", WantedActions.Apply),
        new("instructions", Instructions.Apply),
        new("prepositions", Prepositions.Apply),
        new("participles", Participles.Apply),
        new("perfect-infinitives", PerfectInfinitives.Apply),
        new("adverbs-after-have", AdverbsAfterHave.Apply),
        new("question-order", QuestionOrder.Apply),
        new("compounds", Compounds.Apply),
        new("name-modifiers", NameModifiers.Apply),
        new("articles", Articles.Apply),
    ];

    /// <summary>The names of the rules.</summary>
    public static IEnumerable<string> Names => Lexical.Concat(Grammatical).Select(r => r.Name);

    /// <summary>Rewrites a text's analysis.</summary>
    /// <param name="text">The words.</param>
    /// <param name="unit">What they are words of.</param>
    /// <param name="plainly">Whether words keep their places.</param>
    /// <param name="without">The rules that are switched off.</param>
    public static void Rewrite(LexicalUnits text, EncodedUnit unit, bool plainly, IReadOnlySet<string> without)
    {
        var units = text.Units;
        Apply(Lexical);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].SlotIn(unit) is { } slot)
                units[i] = units[i].With(slot.Token + slot.SourceTags);
            else if (Quantifiers.At(units, i, unit) is { } quantifier)
                units[i] = quantifier;
        }

        if (!plainly)
            Apply(Grammatical);

        void Apply(GrammarRule[] rules)
        {
            foreach (var rule in rules)
            {
                if (!without.Contains(rule.Name))
                    rule.Apply(units, unit);
            }
        }
    }
}
