namespace Localization.Terms.Formats.Tbx;

/// <summary>The values of TBX's picklists and ours.</summary>
internal static class TbxWords
{
    /// <summary><c>/partOfSpeech/</c>: only the dialect of 2008 has proper nouns.</summary>
    public static string Of(Model.Terms.PartOfSpeech value, bool is2008) =>
        value switch
        {
            Model.Terms.PartOfSpeech.Noun => "noun",
            Model.Terms.PartOfSpeech.Adjective => "adjective",
            Model.Terms.PartOfSpeech.Verb => "verb",
            Model.Terms.PartOfSpeech.Adverb => "adverb",
            Model.Terms.PartOfSpeech.Number or Model.Terms.PartOfSpeech.Other => "other",
            _ => is2008 ? "properNoun" : "noun",
        };

    /// <summary>The class of a value. A noun with a capital is a name where there is no value for names.</summary>
    public static Model.Terms.PartOfSpeech PartOfSpeech(string value, string source) =>
        value switch
        {
            "noun" => char.IsUpper(source.FirstOrDefault())
                ? Model.Terms.PartOfSpeech.ProperNoun
                : Model.Terms.PartOfSpeech.Noun,
            "adjective" => Model.Terms.PartOfSpeech.Adjective,
            "verb" => Model.Terms.PartOfSpeech.Verb,
            "adverb" => Model.Terms.PartOfSpeech.Adverb,
            "other" => Model.Terms.PartOfSpeech.Other,
            _ => Model.Terms.PartOfSpeech.ProperNoun,
        };

    /// <summary><c>/administrativeStatus/</c>.</summary>
    public static string Of(Term term) =>
        term.Policy == TermPolicy.Forbid
            ? "deprecatedTerm-admn-sts"
            : term.Status switch
            {
                TermStatus.Admitted => "admittedTerm-admn-sts",
                TermStatus.Deprecated => "supersededTerm-admn-sts",
                TermStatus.Forbidden => "deprecatedTerm-admn-sts",
                _ => "preferredTerm-admn-sts",
            };

    /// <summary>The entry with the status of a value.</summary>
    public static Term WithStatus(Term term, string value) =>
        value switch
        {
            "admittedTerm-admn-sts" or "admittedTerm" => term with { Status = TermStatus.Admitted },
            "supersededTerm-admn-sts" or "supersededTerm" => term with { Status = TermStatus.Deprecated },
            "deprecatedTerm-admn-sts" or "deprecatedTerm" => term with { Policy = TermPolicy.Forbid },
            _ => term,
        };

    /// <summary><c>/grammaticalGender/</c>; null for none.</summary>
    public static string? Of(GrammaticalGender gender) =>
        gender switch
        {
            GrammaticalGender.Masculine => "masculine",
            GrammaticalGender.Feminine => "feminine",
            _ => null,
        };

    /// <summary>The gender of a value.</summary>
    public static GrammaticalGender Gender(string value) =>
        value switch
        {
            "masculine" => GrammaticalGender.Masculine,
            "feminine" => GrammaticalGender.Feminine,
            _ => GrammaticalGender.Unknown,
        };
}
