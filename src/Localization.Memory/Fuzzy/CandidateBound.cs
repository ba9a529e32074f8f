namespace Localization.Memory.Fuzzy;

/// <summary> How many words a match must share, so that none is missed. Of a source of n words an entry of m words
/// keeps all but <c>(1 − w)·max(n, m) − max(0, m − n)</c> where at least the share w of the words is alike: what an
/// edit takes out or exchanges is lost, what it puts in is not. So among any k different words of the source at least k
/// − lost are in the entry. </summary>
/// <param name="words">How many words the source has, n.</param>
/// <param name="least">The smallest share of words that must be alike, w.</param>
internal readonly struct CandidateBound(int words, double least)
{
    /// <summary>The fewest words of an entry that can match.</summary>
    public int Shortest => (int)Math.Ceiling(words * least - 1e-9);

    /// <summary>The most words of an entry that can match.</summary>
    public int Longest => least <= 0 ? int.MaxValue : (int)Math.Floor(words / least + 1e-9);

    /// <summary>How many words of the source an entry of <paramref name="entry"/> words can lack at most.</summary>
    public int Lost(int entry) =>
        (int)Math.Floor((1 - least) * Math.Max(words, entry) + 1e-9) - Math.Max(0, entry - words);

    /// <summary>The same for an entry of any length.</summary>
    public int MostLost => (int)Math.Floor((1 - least) * words + 1e-9);
}
