using System.Text.RegularExpressions;

namespace Localization.Segments;

/// <summary>A rule of SRX 2.0 (§3.3.6): breaks, or forbids to break, between what matches before and what matches
/// behind.</summary>
/// <param name="IsBreak">Whether it breaks; an exception forbids it.</param>
/// <param name="Pattern">Matches, without a length, at each position of which the rule speaks.</param>
/// <param name="Line">The line of the rule file on which it begins.</param>
internal sealed record SrxRule(bool IsBreak, Regex Pattern, int Line);
