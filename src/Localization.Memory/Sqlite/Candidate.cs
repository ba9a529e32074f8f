namespace Localization.Memory.Sqlite;

/// <summary>An entry that may match.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Best">The largest share of words that can be alike in it, 0 to 1.</param>
internal readonly record struct Candidate(long Id, float Best);
