namespace Localization.Model.Providers;

/// <summary>How a <see cref="LexicalConstraint"/> is kept through a provider.</summary>
public enum TermProtection
{
    /// <summary>Not at all: the provider translates the stretch as it likes, and verification looks
    /// afterwards.</summary>
    None,

    /// <summary>The provider analyses the sentence with the target as a word of its own (Apertium).</summary>
    Analysis,

    /// <summary>The provider's own glossary holds the term.</summary>
    Glossary,

    /// <summary>The term is named in the instructions to a language model.</summary>
    Instructions,

    /// <summary>A name that engines leave alone replaces the target, of its gender and number.</summary>
    StandIn,

    /// <summary>The target is in the text, inside markup that the provider does not translate.</summary>
    Markup,

    /// <summary>A code replaces the target: sure, and blind to grammar.</summary>
    Code,
}
