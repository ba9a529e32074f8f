using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary><c>y</c> is <c>e</c> before the sound of i, <c>o</c> is <c>u</c> before that of o (RAE, DPD, s. v. y, o);
/// <c>de el</c> and <c>a el</c> contract, and <c>desde</c> takes no <c>de</c>, unless <c>El</c> belongs to a
/// name.</summary>
internal static partial class Conjunctions
{
    /// <summary>Puts the words right.</summary>
    public static void Apply(EditedText text)
    {
        text.Replace(And(), _ => "e");
        text.Replace(AndAgain(), _ => "y");
        text.Replace(Or(), _ => "u");
        text.Replace(
            Contraction(),
            m =>
                m.Value switch
                {
                    "de el" => "del",
                    "De el" => "Del",
                    "a el" => "al",
                    "desde del" => "desde el",
                    "Desde del" => "Desde el",
                    _ => "Al",
                }
        );
    }

    // Not before hie-, hia-, io-: there the sound is that of a consonant; nor before iPhone and the like.
    [GeneratedRegex(@"(?<=[ \u00A0])y(?= [«“‘¡¿]?[Hh]?[iíIÍ](?![aeouáéóú\p{Lu}]|\b))", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"(?<=\p{Ll}[»”]? )e(?= (?![HhIiÍíYy])\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex AndAgain();

    [GeneratedRegex(@"(?<=[ \u00A0])o(?= [«“‘]?[Hh]?[oóOÓ]\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:(?:[Dd]e|[Aa]) el|[Dd]esde del)(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Contraction();
}
