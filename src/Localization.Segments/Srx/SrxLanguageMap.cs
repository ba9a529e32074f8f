using System.Text.RegularExpressions;

namespace Localization.Segments;

/// <summary>Says which rules a language uses (SRX 2.0 §3.3.8).</summary>
/// <param name="Language">Matches the whole language tag.</param>
/// <param name="Rules">The name of the rules.</param>
internal sealed record SrxLanguageMap(Regex Language, string Rules);
