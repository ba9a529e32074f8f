namespace Localization.Apertium.Lexicon;

/// <summary>A sense of a word that its neighbours decide.</summary>
/// <param name="Entry">The word in this sense.</param>
/// <param name="Before">The lemmas that decide it where they come before the word.</param>
/// <param name="After">The lemmas that decide it where they come after the word.</param>
/// <param name="Tag">A tag that the word must have, such as <c>&lt;pp&gt;</c>; empty for none. Without neighbours the
/// tag alone decides, unless a form of <c>have</c> comes before.</param>
internal sealed record Sense(LexiconEntry Entry, IReadOnlySet<string> Before, IReadOnlySet<string> After, string Tag);
