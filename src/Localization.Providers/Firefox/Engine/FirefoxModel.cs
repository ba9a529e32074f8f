namespace Localization.Providers.Firefox.Engine;

/// <summary>The files of a model, in memory.</summary>
/// <param name="Name">The pair of languages, such as <c>en-es</c>.</param>
/// <param name="Weights">The model in Marian's binary format.</param>
/// <param name="SourceVocabulary">SentencePiece's model of the source language.</param>
/// <param name="TargetVocabulary">That of the target language; the same array where both share one.</param>
/// <param name="Shortlist">The words that may translate a word; null for all.</param>
internal sealed record FirefoxModel(
    string Name,
    byte[] Weights,
    byte[] SourceVocabulary,
    byte[] TargetVocabulary,
    byte[]? Shortlist
);
