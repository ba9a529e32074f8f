using System.Numerics;

namespace Localization.Terms.Matching;

/// <summary>Numbers the tokens that are in terms, in small letters without accents.</summary>
/// <remarks>It holds hashes of 64 bits instead of the tokens. The seed is drawn anew each time, so nobody can write a
/// text that collides; that one collides by chance is less likely than a broken machine.</remarks>
internal sealed class Vocabulary
{
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64() | 1;
    private readonly NumberTable _numbers = new();

    /// <summary>The number of a token; it is added where it is new.</summary>
    public int Add(ReadOnlySpan<char> token)
    {
        var hash = Hash(token);
        var number = _numbers.Find(hash);
        if (number >= 0)
            return number;
        _numbers.Add(hash, _numbers.Count);
        return _numbers.Count - 1;
    }

    /// <summary>The number of a token of a text; -1 where no term has it.</summary>
    public int Find(ReadOnlySpan<char> token) => _numbers.Find(Hash(token));

    private ulong Hash(ReadOnlySpan<char> token)
    {
        var hash = _seed;
        foreach (var c in token)
        {
            if (Characters.Base(c) is not '\0' and var letter)
                hash = BitOperations.RotateLeft((hash ^ letter) * 0x9E3779B97F4A7C15, 29);
        }

        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return (hash ^ (hash >> 32)) | 1;
    }
}
