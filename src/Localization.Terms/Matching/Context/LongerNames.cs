using Localization.Language.English;

namespace Localization.Terms.Matching.Context;

/// <summary>A name is not found inside a longer one that is another's: <c>New Mexico</c>, <c>Francis Scott Key</c>,
/// <c>Johnson &amp; Johnson</c>. A name that stays as it is may be a part of one, for nothing is changed
/// then.</summary>
internal static class LongerNames
{
    /// <summary>Whether a stretch is a part of a name that the entry does not mean.</summary>
    public static bool Hold(TermCandidate candidate, SourceContext context)
    {
        var term = candidate.Pattern.Term;
        var source = candidate.Pattern.Written;
        if (!ContextRules.IsName(term) || !char.IsUpper(source[0]))
            return false;
        var before = context.Before(candidate.Start);
        var behind = context.After(candidate.End);
        if (IsPartOfFirm(candidate, context, before, behind))
            return true;
        if (source.Contains(' ', StringComparison.Ordinal))
            return false;
        if (before.IsRaised && IsOtherPlace(term, candidate, context, before))
            return true;
        var changes = term.Target != term.Source && term.Policy == TermPolicy.Translate;
        if (!changes)
            return IsReigning(term, before);
        // 'St. Francis of Assisi' is a name of its own.
        if (before.Bare is "St" or "Saint" or "San" or "Santa" && NearWords.GivenNames.Contains(source))
            return true;
        if (IsInFirm(term, context, before, candidate.Start))
            return true;
        var saysLittle = context.InTitleCase(candidate.Start) || context.InCapitals(candidate.Start);
        return IsSurname(term, source, before) || IsTail(term, source, candidate, behind, saysLittle);
    }

    private static bool IsPartOfFirm(
        TermCandidate candidate,
        SourceContext context,
        ContextWord before,
        ContextWord behind
    ) =>
        (behind.Written == "&" && context.After(behind.End).IsRaised)
        || (before.Written == "&" && context.Before(before.Start).IsRaised)
        || (
            candidate.End + 1 < context.Text.Length
            && context.Text[candidate.End] == '&'
            && char.IsUpper(context.Text[candidate.End + 1])
        );

    private static bool IsOtherPlace(Term term, TermCandidate candidate, SourceContext context, ContextWord before)
    {
        if (!NearWords.PlaceParts.Contains(before.Bare) || term.PartOfSpeech == PartOfSpeech.Person)
            return false;
        // 'Northern Ireland' is a name; 'Southern Russia' at the start of a sentence is a region.
        if (NearWords.Regions.Contains(before.Bare))
            return candidate.Pattern.Term.Source is "Ireland" or "Cyprus" or "Macedonia" or "Rhodesia"
                || (!context.BeginsSentence(before.Start) && !context.InTitleCase(candidate.Start));
        return true;
    }

    // 'Visa Europe', 'SG Capital Europe': a word that is nobody's title and no adjective makes a name with a place.
    private static bool IsInFirm(Term term, SourceContext context, ContextWord before, int start) =>
        term.PartOfSpeech == PartOfSpeech.Place
        && before.IsRaised
        && !before.EndsInStop
        && before.Written == before.Bare
        && !context.BeginsSentence(before.Start)
        && !context.InTitleCase(start)
        && !context.InCapitals(start)
        && !NearWords.Titles.Contains(before.Bare)
        && !NearWords.GivenNames.Contains(before.Bare)
        && !IsAdjective(before.Bare);

    private static bool IsAdjective(string word) =>
        word.EndsWith("an", StringComparison.Ordinal)
        || word.EndsWith("ish", StringComparison.Ordinal)
        || word.EndsWith("ese", StringComparison.Ordinal)
        || word
            is "Soviet"
                or "Nazi"
                or "Communist"
                or "Mainland"
                or "Imperial"
                or "Tsarist"
                or "Ancient"
                or "Modern"
                or "Greek"
                or "French"
                or "German"
                or "Former"
                or "Occupied"
                or "Democratic"
                or "Muslim"
                or "Christian"
                or "Zionist"
                or "Socialist"
                or "Continental"
                or "Post"
                or "Cold";

    // A journalist called Francis is not the pope.
    private static bool IsReigning(Term term, ContextWord before) =>
        term.PartOfSpeech == PartOfSpeech.Person
        && before.IsRaised
        && NearWords.Reigning.Contains(before.Bare)
        && NearWords.GivenNames.Contains(term.Source);

    // 'Michael Jordan' is not a country, 'Connie Francis' is not called Francisco.
    private static bool IsSurname(Term term, string source, ContextWord before) =>
        before.IsRaised
        && !before.EndsInStop
        && NearWords.GivenNames.Contains(before.Bare)
        && before.Written == before.Bare
        && (term.PartOfSpeech != PartOfSpeech.Person || NearWords.GivenNames.Contains(source));

    private static bool IsTail(Term term, string source, TermCandidate candidate, ContextWord behind, bool saysLittle)
    {
        if (behind.IsEmpty || candidate.Pattern.Number == GrammaticalNumber.Plural)
            return false;
        if (NearWords.Particles.Contains(behind.Written) && behind.Written is not ("of" or "al" or "den" or "y" or "e"))
            return behind.Source!.Length > behind.End + 1 && HasRaisedBehind(behind);
        if (!behind.IsRaised || NearWords.Generations.Contains(behind.Written))
            return false;
        if (NearWords.NameTails.Contains(behind.Bare))
            return true;
        if (saysLittle || behind.Bare.Length < 2 || behind.Bare.All(char.IsUpper))
            return false;
        // 'Paris Hilton', 'Francis Scott Key', 'Chelsea Clinton': a given name takes a surname.
        return NearWords.GivenNames.Contains(source) || term.PartOfSpeech == PartOfSpeech.Person
            ? !CommonWords.Contains(behind.Bare) && !NearWords.Titles.Contains(behind.Bare)
            : false;
    }

    private static bool HasRaisedBehind(ContextWord word)
    {
        var next = word.End + 1;
        return char.IsUpper(word.Source![next])
            || (
                word.Source.IndexOf(' ', next) is > 0 and var space
                && space - next <= 4
                && space + 1 < word.Source.Length
                && char.IsUpper(word.Source[space + 1])
            );
    }
}
