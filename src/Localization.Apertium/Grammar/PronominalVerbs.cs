using System.Collections.Frozen;
using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Verbs of the lexicon that Spanish conjugates with a pronoun, such as <c>reunirse</c>: the pair puts the
/// pronoun in its place, but its generator does not know all of them.</summary>
internal static class PronominalVerbs
{
    private const string Pronominal = "rse<vblex><pron>";

    // The generator knows these with the pronoun alone.
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "asentarse",
        "disculparse",
        "quejarse",
        "rendirse"
    );

    /// <summary>Gives them the forms of their verb without the pronoun.</summary>
    /// <param name="units">The target's words.</param>
    /// <param name="others">Verbs that have a pronoun in this text alone.</param>
    public static void Form(List<LexicalUnit> units, IReadOnlySet<string> others)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var form = units[i].Form;
            var end = form.IndexOf(Pronominal, StringComparison.Ordinal);
            var verb = end > 0 ? form[..(end + 3)].ToLowerInvariant() : "";
            if ((HouseLexicon.IsPronominal(verb) || others.Contains(verb)) && !Known.Contains(verb))
                units[i] = units[i].Renamed(form[..(end + 1)] + "<vblex>" + form[(end + Pronominal.Length)..]);
        }
    }
}
