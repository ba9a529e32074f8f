using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>Puts <c>que</c> where the pair writes <c>quien</c>, <c>el cual</c>, <c>qué</c> or <c>aquello</c> for
/// English who, which, what and that: the usual relative of Spanish prose (RAE, Nueva gramática §44.2).</summary>
internal static partial class RelativePronouns
{
    /// <summary>The output, repaired.</summary>
    /// <param name="stream">What the generator wrote.</param>
    /// <param name="source">The source: a question keeps its interrogatives.</param>
    public static string Apply(string stream, string source)
    {
        stream = Who().Replace(stream, "que");
        stream = Which().Replace(stream, "que");
        stream = That().Replace(stream, static m => m.Value[0] == 'A' ? "Que" : "que");
        stream = Those().Replace(stream, static m => m.Value[0] == 'A' ? "Eso" : "eso");
        return source.Contains('?', StringComparison.Ordinal) ? stream : What().Replace(stream, "lo que");
    }

    // After a noun or its comma, and after no preposition: 'el hombre que', but 'con quien'.
    [GeneratedRegex(
        @"(?<=\p{L}{2},? |\d\p{L} )(?<!\b(?:a|de|con|por|para|en|sin|según|contra|entre|hacia|como|y|o|que|es|son|era|"
            + @"fue|sé|sabe|saben|no|ni|sobre|ante|tras|desde|hasta|pregunta|preguntó|decir|ver|saber|determinar|"
            + @"averiguar|decidir|descubrir|explicar|investigar|aclarar|elegir|identificar|adivinar|recordar|entender|"
            + @"preguntar) "
            + @")quien(?:es)?(?= )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Who();

    [GeneratedRegex(
        @"(?<=[\p{L}\d\]>],? )(?<!\b(?:a|de|con|por|para|en|sin|según|contra|entre|hacia|sobre|ante|tras|desde|"
            + @"hasta|mediante|durante|cuál|y|o) )(?:el|la|los|las) cual(?:es)?(?= )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Which();

    // 'It is a pity that': a conjunction that was taken for a pronoun.
    [GeneratedRegex(
        @"\b[Aa]quello(?= ~?(?:para|en|el|la|los|las|un|una|su|sus|no|se|muchos|algunos|todos|cuando|si|esto|"
            + @"este|esta|hay|había)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex That();

    [GeneratedRegex(@"\b[Aa]quello\b", RegexOptions.CultureInvariant)]
    private static partial Regex Those();

    // 'of what the country exported': no question is asked.
    [GeneratedRegex(
        @"(?<=\b(?:de|en|con|a|por|sobre|para|desde|hasta|que|es|era|fue|será|\p{L}{2,}ndo) )qué(?= "
            + @"(?:\[\[\d+\]\])?~?(?!\p{L}+r\b))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex What();
}
