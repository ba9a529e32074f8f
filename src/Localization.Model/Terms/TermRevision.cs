namespace Localization.Model.Terms;

/// <summary>A state of the term base.</summary>
/// <param name="Id">Its number, from 1, rising with time.</param>
/// <param name="At">When it was first in force.</param>
/// <param name="Hash">SHA-256 of its text, 64 hexadecimal digits.</param>
public sealed record TermRevision(long Id, DateTimeOffset At, string Hash);
