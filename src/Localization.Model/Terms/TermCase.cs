namespace Localization.Model.Terms;

/// <summary>Which letter case a source term matches in.</summary>
public enum TermCase
{
    /// <summary>As a name: every capital of the entry must be one in the text, which may have more: <c>Sukhoi</c>
    /// matches <c>SUKHOI</c> and not <c>sukhoi</c>. More capitals within a word only where the term has more than three
    /// letters, so that <c>Who</c> is not the WHO.</summary>
    Name,

    /// <summary>Letter by letter as written.</summary>
    Sensitive,

    /// <summary>Any.</summary>
    Insensitive,
}
