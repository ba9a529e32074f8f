namespace Localization.Apertium.Lexicon;

/// <summary>A name of one or more words with its grammar: a place that Spanish has in its own form, or a name that
/// stays as it is.</summary>
/// <param name="Words">The words of its English name.</param>
/// <param name="Spanish">Its Spanish name.</param>
/// <param name="Gender">Its gender.</param>
/// <param name="Number">Its number.</param>
/// <param name="Article">The article that Spanish needs before it, such as <c>el</c> of <c>el Pacífico</c>; empty for
/// none.</param>
internal sealed record Place(
    string[] Words,
    string Spanish,
    GrammaticalGender Gender,
    GrammaticalNumber Number,
    string Article
);
