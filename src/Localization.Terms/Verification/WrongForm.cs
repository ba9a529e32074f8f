using Localization.Language.Spanish;

namespace Localization.Terms.Verification;

/// <summary>A form that is where the term should.</summary>
/// <param name="Form">What to look for.</param>
/// <param name="Right">What belongs in its place; null where the words around it decide.</param>
/// <param name="IsCommon">Whether the form may be there in its own right too: it is only replaced where it is no
/// more often than the term is missing.</param>
internal readonly record struct WrongForm(SoughtForm Form, string? Right, bool IsCommon = false)
{
    /// <summary>The verb whose form belongs in the place of one of the sought verb's; null for the text.</summary>
    public SpanishVerb? RightVerb { get; init; }
}
