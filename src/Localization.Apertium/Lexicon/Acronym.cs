namespace Localization.Apertium.Lexicon;

/// <summary>An acronym that Spanish has in its own form.</summary>
/// <param name="English">As English writes it.</param>
/// <param name="Spanish">As Spanish does.</param>
/// <param name="Gender">The gender of the Spanish.</param>
/// <param name="Number">Its number.</param>
internal sealed record Acronym(string English, string Spanish, GrammaticalGender Gender, GrammaticalNumber Number);
