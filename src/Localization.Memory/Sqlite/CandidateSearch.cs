using System.Runtime.InteropServices;
using Localization.Memory.Fuzzy;

namespace Localization.Memory.Sqlite;

/// <summary> One search of the word index: counts for every entry how many words of the text it holds, and keeps those
/// that <see cref="CandidateBound"/> cannot rule out. The most frequent words are left uncounted as long as the bound
/// leaves some words over: they cost most and tell least. </summary>
internal sealed class CandidateSearch
{
    /// <summary>How many of the text's words are counted at most: a count is one byte.</summary>
    private const int MostWords = 250;

    /// <summary>How many entries of posting lists are worth reading for fewer candidates: about a
    /// millisecond.</summary>
    private const long Budget = 1_000_000;

    private readonly int _length;
    private readonly CandidateBound _bound;
    private readonly List<Candidate> _candidates = [];
    private readonly byte[] _counts = new byte[WordSegment.Large];

    /// <summary>Prepares a search.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="least">The smallest share of words that must be alike.</param>
    public CandidateSearch(long[] words, double least)
    {
        _length = words.Length;
        _bound = new CandidateBound(words.Length, least);
        Different = Words.Distinct(words);
    }

    /// <summary>The different words of the text.</summary>
    public long[] Different { get; }

    /// <summary>Searches segments.</summary>
    public void Search(List<WordSegment> segments, Statement postings, Statement sizes)
    {
        if (segments.Count == 0 || Different.Length == 0)
            return;

        var counted = Rarest(segments, sizes);
        foreach (var segment in segments)
            Search(segment, counted, postings);
        postings.Reset();
    }

    /// <summary>Takes an entry, where it cannot be ruled out.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="length">How many words it has.</param>
    /// <param name="shared">How many of <paramref name="counted"/> different words of the text it holds.</param>
    /// <param name="counted">How many were counted.</param>
    public void Consider(long id, int length, int shared, int counted)
    {
        // 255 represents that many or more: such an entry is not measured here.
        if (length == byte.MaxValue)
        {
            if (_bound.Longest >= length)
                _candidates.Add(new Candidate(id, 1));
            return;
        }

        if (length < _bound.Shortest || length > _bound.Longest || shared < counted - _bound.Lost(length))
            return;
        var longer = Math.Max(_length, length);
        var distance = Math.Max(counted - shared + Math.Max(0, length - _length), longer - Math.Min(_length, length));
        _candidates.Add(new Candidate(id, 1 - distance / (float)longer));
    }

    /// <summary>The candidates, the likeliest first.</summary>
    public List<Candidate> Sorted()
    {
        _candidates.Sort((a, b) => b.Best.CompareTo(a.Best));
        return _candidates;
    }

    private long[] Rarest(List<WordSegment> segments, Statement sizes)
    {
        var words = Different
            .Select(w => (Word: w, Size: segments.Sum(s => sizes.Find(s.First, w) ? sizes.Integer(0) / 2L : 0)))
            .OrderBy(w => w.Size)
            .Take(MostWords)
            .ToList();
        sizes.Reset();
        var count = Math.Min(words.Count, _bound.MostLost + 1);
        for (
            var read = words.Take(count).Sum(w => w.Size);
            count < words.Count && read + words[count].Size <= Budget;
            count++
        )
            read += words[count].Size;
        return [.. words.Take(count).Select(w => w.Word)];
    }

    private void Search(WordSegment segment, long[] counted, Statement postings)
    {
        var counts = _counts.AsSpan(0, segment.Length);
        counts.Clear();
        foreach (var word in counted)
        {
            if (!postings.Find(segment.First, word))
                continue;
            foreach (var place in MemoryMarshal.Cast<byte, ushort>(postings.Blob(0)))
                counts[place]++;
        }

        if (!postings.Find(segment.First, WordIndex.Lengths))
            return;
        var lengths = postings.Blob(0);
        var fewest = (byte)Math.Clamp(counted.Length - _bound.MostLost, 1, byte.MaxValue);
        for (var at = 0; ; at++)
        {
            var step = counts[at..].IndexOfAnyInRange(fewest, byte.MaxValue);
            if (step < 0)
                return;
            at += step;
            Consider(segment.First + at, lengths[at], counts[at], counted.Length);
            if (at + 1 == counts.Length)
                return;
        }
    }
}
