namespace Localization.Terms.Csv;

/// <summary>The words that represent an entry's values in files that people edit.</summary>
internal static class TermWords
{
    public static readonly WordTable<TermPolicy> Policies = new(
        TermPolicy.Translate,
        ("translate", TermPolicy.Translate),
        ("keep", TermPolicy.Keep),
        ("forbid", TermPolicy.Forbid)
    );

    public static readonly WordTable<PartOfSpeech> PartsOfSpeech = new(
        PartOfSpeech.ProperNoun,
        ("proper_noun", PartOfSpeech.ProperNoun),
        ("person", PartOfSpeech.Person),
        ("place", PartOfSpeech.Place),
        ("organization", PartOfSpeech.Organization),
        ("product", PartOfSpeech.Product),
        ("noun", PartOfSpeech.Noun),
        ("adjective", PartOfSpeech.Adjective),
        ("verb", PartOfSpeech.Verb),
        ("adverb", PartOfSpeech.Adverb),
        ("number", PartOfSpeech.Number),
        ("other", PartOfSpeech.Other)
    );

    public static readonly WordTable<GrammaticalGender> Genders = new(
        GrammaticalGender.Unknown,
        ("m", GrammaticalGender.Masculine),
        ("f", GrammaticalGender.Feminine),
        ("masculine", GrammaticalGender.Masculine),
        ("feminine", GrammaticalGender.Feminine)
    );

    public static readonly WordTable<GrammaticalNumber> Numbers = new(
        GrammaticalNumber.Singular,
        ("sg", GrammaticalNumber.Singular),
        ("pl", GrammaticalNumber.Plural),
        ("singular", GrammaticalNumber.Singular),
        ("plural", GrammaticalNumber.Plural)
    );

    public static readonly WordTable<TermArticle> Articles = new(
        TermArticle.Unstated,
        ("none", TermArticle.None),
        ("definite", TermArticle.Definite),
        ("own", TermArticle.Own)
    );

    public static readonly WordTable<TermCase> Cases = new(
        TermCase.Name,
        ("name", TermCase.Name),
        ("exact", TermCase.Sensitive),
        ("any", TermCase.Insensitive)
    );

    /// <summary>The column of before there were three ways: <c>true</c> was a name.</summary>
    public static readonly WordTable<TermCase> CaseSwitches = new(
        TermCase.Name,
        ("true", TermCase.Name),
        ("false", TermCase.Insensitive),
        ("yes", TermCase.Name),
        ("no", TermCase.Insensitive)
    );

    public static readonly WordTable<TermMatch> Matches = new(
        TermMatch.Inflected,
        ("forms", TermMatch.Inflected),
        ("exact", TermMatch.Exact)
    );

    public static readonly WordTable<TermStatus> Statuses = new(
        TermStatus.Preferred,
        ("preferred", TermStatus.Preferred),
        ("admitted", TermStatus.Admitted),
        ("deprecated", TermStatus.Deprecated),
        ("forbidden", TermStatus.Forbidden)
    );
}
