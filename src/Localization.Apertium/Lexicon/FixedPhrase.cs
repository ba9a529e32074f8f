namespace Localization.Apertium.Lexicon;

/// <summary>A phrase that acts as one word.</summary>
/// <param name="Words">The English words, in small letters.</param>
/// <param name="Class">The class as the pair tags it: <c>adv</c> or <c>pr</c>.</param>
/// <param name="Spanish">What it becomes.</param>
internal sealed record FixedPhrase(string[] Words, string Class, string Spanish);
