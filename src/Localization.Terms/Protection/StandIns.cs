namespace Localization.Terms.Protection;

/// <summary>Names that replace others: written alike in English and Spanish, known to engines as names of their
/// kind, and rare in the news. Engines put the right article, gender and order around them, which they do not around a
/// code.</summary>
internal static class StandIns
{
    private static readonly string[] Men =
    [
        "Anselmo",
        "Evaristo",
        "Fulgencio",
        "Leandro",
        "Abelardo",
        "Crisanto",
        "Eleuterio",
        "Saturnino",
    ];
    private static readonly string[] Women =
    [
        "Eulalia",
        "Fermina",
        "Genoveva",
        "Casilda",
        "Eufemia",
        "Hermelinda",
        "Leocadia",
        "Obdulia",
    ];
    private static readonly string[] Places =
    [
        "Cochabamba",
        "Tegucigalpa",
        "Chimbote",
        "Cajamarca",
        "Pontevedra",
        "Comayagua",
        "Latacunga",
    ];
    private static readonly string[] Rivers = ["Orinoco", "Pilcomayo", "Bermejo", "Usumacinta", "Grijalva", "Ucayali"];
    private static readonly string[] Companies =
    [
        "Ecopetrol",
        "Petrobras",
        "Telefónica",
        "Bancolombia",
        "Embraer",
        "Yamaha",
    ];
    private static readonly string[] Clubs = ["Benfica", "Olimpia", "Alianza", "Independiente", "Bayern"];
    private static readonly string[] Machines =
    [
        "Dassault",
        "Beechcraft",
        "Fokker",
        "Bombardier",
        "Piaggio",
        "Yakovlev",
    ];

    /// <summary>A name for a constraint that is neither in the text nor among those in use; null where none is left
    /// or none is of its kind.</summary>
    /// <param name="constraint">What it represents.</param>
    /// <param name="text">The text that it is in.</param>
    /// <param name="used">The names that are there for others.</param>
    /// <param name="piecesOf">Of how many pieces a name is to the engine; it copies best what it knows best. Null for
    /// our order.</param>
    public static string? Choose(
        LexicalConstraint constraint,
        string text,
        IEnumerable<string> used,
        Func<string, int>? piecesOf
    ) =>
        (piecesOf is null ? Kind(constraint).AsEnumerable() : Kind(constraint).OrderBy(piecesOf)).FirstOrDefault(name =>
            !text.Contains(name, StringComparison.OrdinalIgnoreCase) && !used.Contains(name)
        );

    private static string[] Kind(LexicalConstraint constraint)
    {
        var feminine = constraint.Gender == GrammaticalGender.Feminine;
        return constraint.PartOfSpeech switch
        {
            PartOfSpeech.Person => feminine ? Women : Men,
            PartOfSpeech.Place => constraint.Gender == GrammaticalGender.Masculine
            && constraint.Article != TermArticle.None
                ? Rivers
                : Places,
            PartOfSpeech.Organization => feminine ? Companies : Clubs,
            PartOfSpeech.Product => Machines,
            PartOfSpeech.ProperNoun => feminine ? Places : Clubs,
            _ => [],
        };
    }
}
