using System.Collections.Immutable;

namespace Localization.Terms.Protection;

/// <summary>A unit with placeholders instead of its given translations. In: a unit. Out: what the provider
/// gets.</summary>
/// <param name="Unit">What the provider gets.</param>
/// <param name="Placeholders">What represents what.</param>
internal sealed record ProtectedUnit(TranslationUnit Unit, ImmutableArray<Placeholder> Placeholders)
{
    /// <summary>Letters that no word of either language has in this order.</summary>
    private static readonly string[] CodeLetters = ["XQZ", "QXJ", "JXQ", "XQJ"];

    /// <summary>Puts placeholders into a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="protection"><see cref="TermProtection.StandIn"/> or <see cref="TermProtection.Code"/>.</param>
    /// <param name="own">How the provider is to keep the constraints that get no placeholder.</param>
    /// <param name="piecesOf">Of how many pieces a name is to the engine; null where nothing is known.</param>
    public static ProtectedUnit Of(
        TranslationUnit unit,
        TermProtection protection,
        TermProtection own,
        Func<string, int>? piecesOf
    )
    {
        var letters =
            Array.Find(CodeLetters, l => !unit.Text.Text.Contains(l, StringComparison.OrdinalIgnoreCase))
            ?? CodeLetters[0];
        var placeholders = new List<Placeholder>();
        var left = ImmutableArray.CreateBuilder<LexicalConstraint>();
        var text = unit.Text;
        var shift = 0;
        foreach (var constraint in unit.Constraints)
        {
            var at = constraint with { Start = constraint.Start + shift };
            if (!IsProtected(constraint, protection))
            {
                left.Add(at);
                continue;
            }

            var placeholder = Placeholder(constraint, unit.Text.Text, protection, letters, placeholders, piecesOf);
            text = text.Replace(at.Start, at.Length, placeholder);
            shift += placeholder.Length - at.Length;
        }

        return new ProtectedUnit(
            unit with
            {
                Text = text,
                Constraints = own == TermProtection.None ? [] : left.ToImmutable(),
                Protection = own,
            },
            [.. placeholders]
        );
    }

    // A stand-in would lose the plural or the meaning of a common word, and engines know dates and figures.
    private static bool IsProtected(LexicalConstraint constraint, TermProtection protection) =>
        constraint.PartOfSpeech switch
        {
            PartOfSpeech.Number or PartOfSpeech.Adverb or PartOfSpeech.Verb => false,
            PartOfSpeech.Noun or PartOfSpeech.Adjective => protection == TermProtection.Code,
            _ => true,
        };

    private static string Placeholder(
        LexicalConstraint constraint,
        string text,
        TermProtection protection,
        string letters,
        List<Placeholder> placeholders,
        Func<string, int>? piecesOf
    )
    {
        var known = placeholders.FindIndex(p => p.StandsFor(constraint));
        if (known >= 0)
        {
            placeholders[known] = placeholders[known] with { Times = placeholders[known].Times + 1 };
            return placeholders[known].Text;
        }

        var name =
            protection == TermProtection.StandIn
                ? StandIns.Choose(constraint, text, placeholders.Select(p => p.Text), piecesOf)
                : null;
        placeholders.Add(new Placeholder(name ?? $"{letters}{placeholders.Count + 1}", constraint, name is null, 1));
        return placeholders[^1].Text;
    }
}
