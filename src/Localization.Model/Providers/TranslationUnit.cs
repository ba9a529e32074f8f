using System.Collections.Immutable;

namespace Localization.Model.Providers;

/// <summary>One text to translate.</summary>
/// <param name="Text">The source with its inline codes.</param>
/// <param name="Role">What it is in its article: a headline is translated otherwise than a paragraph.</param>
/// <param name="Constraints">The stretches whose translation is given, by rising start, not overlapping.</param>
public sealed record TranslationUnit(InlineText Text, BlockRole Role, ImmutableArray<LexicalConstraint> Constraints)
{
    /// <summary>How the provider is to keep the <see cref="Constraints"/>: one of its
    /// <see cref="ProviderCapabilities.Protections"/>, or <see cref="TermProtection.None"/>.</summary>
    public TermProtection Protection { get; init; }

    /// <summary>The text before it in the article, for a provider that reads context; empty where there is none. Not
    /// part of what is translated.</summary>
    public string Before { get; init; } = "";

    /// <summary>The text after it in the article.</summary>
    public string After { get; init; } = "";
}
