using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>No one</c> as the subject of a reported clause: <c>the airline said no one was hurt</c> negates the
/// second verb, not the first.</summary>
internal static class Nobody
{
    private const int Reach = 5;

    /// <summary>Whether the pronoun after a verb is the subject of a verb of its own.</summary>
    /// <param name="units">The words.</param>
    /// <param name="verb">The verb that reports.</param>
    /// <param name="pronoun">The word after it.</param>
    public static bool IsSubject(List<LexicalUnit> units, int verb, int pronoun) =>
        units[verb].Has("<vblex><p")
        && units[pronoun].Form is "no one" or "nobody" or "nothing" or "none"
        && units[pronoun].FollowsDirectly()
        && Enumerable
            .Range(pronoun + 1, Math.Min(Reach, units.Count - pronoun - 1))
            .Any(k => VerbReadings.IsFinite(units, k));
}
