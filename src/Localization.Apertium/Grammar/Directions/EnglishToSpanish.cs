using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Directions;

/// <summary>English to Spanish, with the house's lexicon and all rules.</summary>
/// <param name="without">The rules that are switched off, of <see cref="RuleNames"/>.</param>
internal sealed class EnglishToSpanish(IReadOnlySet<string> without) : EngineGrammar
{
    private const string OfGenerated = "generated-repairs";
    private const string OfConditions = "conditions";
    private const string OfBegun = "begun-actions";
    private const string OfOneOfMany = "one-of-many";
    private const string OfPlaces = "place-articles";
    private const string OfPossession = "possessed-states";
    private const string OfInstitutions = "institution-articles";
    private const string OfReflexives = "reflexive-passives";
    private const string OfSubjunctives = "subjunctives";
    private const string OfNounClauses = "noun-clauses";
    private const string OfOnes = "ones";
    private const string OfFeelings = "felt-states";
    private const string OfPurposes = "purposes";
    private const string OfTarget = "target-repairs";
    private const string OfAgreement = "target-agreement";
    private const string OfDecoded = "decoded-repairs";
    private const string OfFormer = "former-holders";
    private const string OfStressedA = "stressed-a";
    private const string OfStarts = "lower-case-starts";

    /// <summary>The names of all rules, in the order in which they are applied.</summary>
    public static IEnumerable<string> RuleNames =>
        [
            .. AnalysisRewriter.Names,
            .. TransferRewriter.Names,
            OfConditions,
            OfBegun,
            OfOneOfMany,
            OfPlaces,
            OfPossession,
            OfInstitutions,
            OfSubjunctives,
            OfNounClauses,
            OfFeelings,
            OfPurposes,
            OfTarget,
            OfAgreement,
            OfReflexives,
            OfStarts,
            OfGenerated,
            OfDecoded,
            OfFormer,
            OfStressedA,
        ];

    public override string Pair => "eng-spa";

    public override string Name => "en-es";

    public override string Revision => string.Join("-", without.Order(StringComparer.Ordinal).Prepend("67"));

    public override void RewriteAnalysis(LexicalUnits text, EncodedUnit unit, bool plainly) =>
        AnalysisRewriter.Rewrite(text, unit, plainly, without);

    public override void RewriteTransfer(LexicalUnits text, EncodedUnit unit, bool plainly) =>
        TransferRewriter.Rewrite(text, unit, plainly, without);

    public override void RewriteTarget(LexicalUnits text, EncodedUnit unit)
    {
        base.RewriteTarget(text, unit);
        if (!without.Contains("time-clauses"))
            TimeClauses.Form(text.Units);
        if (!without.Contains("perfect-infinitives"))
            PerfectInfinitives.Form(text.Units);
        if (!without.Contains(OfConditions))
            Conditions.Form(text.Units);
        if (!without.Contains(OfBegun))
            BegunActions.Form(text.Units);
        if (!without.Contains("means-clauses"))
            MeansClauses.Form(text.Units, unit);
        if (!without.Contains("clause-adjectives"))
            ClauseAdjectives.Form(text.Units);
        PronominalVerbs.Form(text.Units, unit.Pronominal);
        if (!without.Contains("negations"))
            Negations.Form(text.Units);
        ApproximateFigures.Form(text.Units, unit);
        if (!without.Contains(OfOnes))
            Ones.Form(text.Units);
        if (!without.Contains(OfTarget))
            TargetRepairs.Apply(text.Units);
        if (!without.Contains(OfFeelings))
            FeltStates.Form(text.Units);
        if (!without.Contains(OfPurposes))
            Purposes.Form(text.Units);
        if (!without.Contains(OfOneOfMany))
            OneOfMany.Form(text.Units);
        if (!without.Contains(OfPlaces))
            PlaceArticles.Form(text.Units);
        RelativeVerbs.Form(text.Units, unit);
        ClauseRelatives.Form(text.Units, unit);
        OrdinalInfinitives.Form(text.Units);
        if (!without.Contains(OfPossession))
            PossessedStates.Form(text.Units);
        if (!without.Contains(OfInstitutions))
            InstitutionArticles.Form(text.Units, unit);
        if (!without.Contains("reported-by"))
            ReportedBy.Form(text.Units);
        if (!without.Contains(OfSubjunctives))
            Subjunctives.Form(text.Units);
        if (!without.Contains(OfNounClauses))
            NounClauses.Form(text.Units);
        if (!without.Contains(OfAgreement))
        {
            PiedRelatives.Form(text.Units, unit);
            TargetAgreement.Apply(text.Units);
            WomenSubjects.Form(text.Units, unit);
            MadeStates.Form(text.Units, unit);
            CalledStates.Form(text.Units, unit);
            PersonAgreement.Apply(text.Units);
            JoinedAdjectives.Agree(text.Units);
            AsideSubjects.Agree(text.Units);
            ParticipleConditions.Agree(text.Units, unit);
            OtherNumbers.Agree(text.Units);
            Partitives.Agree(text.Units);
        }

        if (!without.Contains(OfReflexives))
            ReflexivePassives.Apply(text.Units);
        OwnVerbs.Form(text.Units, unit);
        if (!without.Contains(OfStarts))
            LowerCaseStart.Form(text.Units, unit);
    }

    public override string RepairGenerated(string stream, string source) =>
        without.Contains(OfGenerated) ? stream : GeneratedRepairs.Apply(stream, source);

    public override InlineText RepairDecoded(InlineText text)
    {
        var repaired = without.Contains(OfDecoded) ? text : DecodedRepairs.Apply(text);
        if (!without.Contains(OfFormer))
            repaired = FormerHolders.Apply(repaired);
        return without.Contains(OfStressedA) ? repaired : StressedA.Apply(repaired);
    }
}
