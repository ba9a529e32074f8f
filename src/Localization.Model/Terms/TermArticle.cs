namespace Localization.Model.Terms;

/// <summary>Whether a target term takes an article in its language.</summary>
public enum TermArticle
{
    /// <summary>Not said: the sentence decides.</summary>
    Unstated,

    /// <summary>It takes none: <c>Rusia</c>, <c>Estados Unidos</c>.</summary>
    None,

    /// <summary>It takes the definite article, which contracts: <c>el Kremlin</c>, <c>del Kremlin</c>.</summary>
    Definite,

    /// <summary>Its article is part of the name and never contracts: <c>de El Mundo</c>.</summary>
    Own,
}
