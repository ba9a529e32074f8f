namespace Localization.Marian.Vocabulary;

/// <summary>A piece of a SentencePiece model.</summary>
internal sealed record VocabularyPiece(string Text, float Score, PieceType Type);

/// <summary>What a piece is (<c>sentencepiece_model.proto</c>).</summary>
internal enum PieceType
{
    Normal = 1,
    Unknown = 2,
    Control = 3,
    UserDefined = 4,
    Unused = 5,
    Byte = 6,
}
