namespace Localization.Marian.Vocabulary;

/// <summary>A piece and its place in a text.</summary>
/// <param name="Id">The piece.</param>
/// <param name="Start">The place of its first character.</param>
/// <param name="End">The place after its last one.</param>
public readonly record struct PlacedPiece(int Id, int Start, int End);
