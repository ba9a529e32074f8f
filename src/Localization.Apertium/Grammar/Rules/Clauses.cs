using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What opens a clause.</summary>
internal enum ClauseOpening
{
    /// <summary>The start of the text, or a stop.</summary>
    Sentence,

    /// <summary>A comma, a dash, a bracket or a quotation mark.</summary>
    Mark,

    /// <summary><c>And</c> or <c>or</c>, which also join nouns.</summary>
    And,

    /// <summary><c>But</c> after a comma.</summary>
    But,

    /// <summary><c>Who</c>, <c>which</c>, <c>that</c> after a noun.</summary>
    Relative,

    /// <summary><c>Because</c>, <c>if</c>, <c>that</c> after a verb.</summary>
    Conjunction,
}

/// <summary>A stretch of words between marks and conjunctions, with at most one conjugated verb of its
/// own.</summary>
/// <param name="Start">The index of its first word, after what opens it.</param>
/// <param name="End">The index after its last word.</param>
/// <param name="Opens">What opens it.</param>
/// <param name="IsClosed">Whether a full stop or a question mark ends it.</param>
internal readonly record struct Clause(int Start, int End, ClauseOpening Opens, bool IsClosed)
{
    /// <summary>Whether it belongs to another clause.</summary>
    public bool IsSubordinate => Opens is ClauseOpening.Relative or ClauseOpening.Conjunction;

    /// <summary>Whether it must have a verb.</summary>
    public bool NeedsVerb => IsSubordinate || Opens is ClauseOpening.But;
}

/// <summary>Cuts a sentence into clauses.</summary>
internal static class Clauses
{
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(
        "because",
        "if",
        "unless",
        "although",
        "though",
        "whether",
        "while",
        "whereas",
        "how",
        "what",
        "why"
    );

    private static readonly FrozenSet<string> Relatives = FrozenSet.Create("who", "which", "where", "when", "whose");

    /// <summary>The clauses of a text, in order.</summary>
    public static List<Clause> Of(List<LexicalUnit> units, EncodedUnit unit)
    {
        var clauses = new List<Clause>();
        var start = 0;
        var opening = ClauseOpening.Sentence;
        for (var i = 0; i <= units.Count; i++)
        {
            ClauseOpening? next = i == units.Count ? ClauseOpening.Sentence : Opens(units, i, unit);
            if (next is not { } found)
                continue;
            if (i > start)
                clauses.Add(new Clause(start, i, opening, i < units.Count && units[i].Form is "." or "?" or "!"));
            start = i + 1;
            opening = found;
        }

        return clauses;
    }

    /// <summary>Whether what follows a clause is only more of its object: <c>the country exports oil, gas and
    /// gold</c>.</summary>
    public static bool EndAsList(List<LexicalUnit> units, List<Clause> clauses, int c)
    {
        for (var k = c + 1; k < clauses.Count; k++)
        {
            if (clauses[k].Opens is not (ClauseOpening.Mark or ClauseOpening.And))
                return false;
            for (var i = clauses[k].Start; i < clauses[k].End; i++)
            {
                if (!units[i].IsNoun() && !units[i].IsAdjective() || units[i].Has("<past>") || units[i].Has("<vaux>"))
                    return false;
            }

            if (clauses[k].IsClosed)
                return k > c + 1;
        }

        return false;
    }

    /// <summary>Whether a conjunction and a subject open the clause, so that it must have a verb: <c>if the war ends as
    /// expected</c>.</summary>
    public static bool IsCondition(List<LexicalUnit> units, Clause clause) =>
        clause.Start > 0
        && clause.Opens is ClauseOpening.Conjunction
        && units[clause.Start - 1].Form.ToLowerInvariant() is "if" or "because" or "unless" or "although" or "though"
        && units[clause.Start].Has("<det>");

    private static ClauseOpening? Opens(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var word = units[i];
        var form = word.Form.ToLowerInvariant();
        if (word.Has("<sent>"))
            return ClauseOpening.Sentence;
        if (word.Has("<cm>") || word.SlotIn(unit) is { Mark: not null } || form is "(" or ")")
            return ClauseOpening.Mark;
        if (form == "but")
            return i + 1 < units.Count && units[i + 1].Form is "also" or "not" ? ClauseOpening.And : ClauseOpening.But;
        if (word.Has("<cnjcoo>") && form is "and" or "or" or "nor" or "yet")
            return ClauseOpening.And;
        if (Conjunctions.Contains(form) || (word.Has("<cnjadv>") && !word.Has("<pr>") && !word.IsAdverb()))
            return ClauseOpening.Conjunction;
        if (Relatives.Contains(form))
            return i > 0 && units[i - 1].Has("<pr>") ? ClauseOpening.Mark : ClauseOpening.Relative;
        if (form == "that" && i > 0 && i + 1 < units.Count && !units[i - 1].Has("<pr>"))
            return units[i - 1].IsNoun() && !units[i - 1].Has("<vblex>")
                ? ClauseOpening.Relative
                : ClauseOpening.Conjunction;
        return null;
    }
}
