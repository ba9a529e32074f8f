namespace Localization.Memory;

/// <summary>64-bit hashes that stay the same from process to process and version to version, for they are stored
/// (FNV-1a over UTF-16 units, finished as in MurmurHash3 so that all bits count). Two texts with one hash only cost a
/// comparison.</summary>
internal static class Hash64
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a word, letter case left out.</summary>
    public static long OfWord(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        return Finish(hash);
    }

    /// <summary>The hash of texts, one after the other.</summary>
    public static long Of(params ReadOnlySpan<string> texts)
    {
        var hash = Basis;
        foreach (var text in texts)
        {
            foreach (var c in text)
                hash = (hash ^ c) * Prime;
            hash = (hash ^ 0xFFFF) * Prime;
        }

        return Finish(hash);
    }

    private static long Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return (long)(hash ^ (hash >> 33));
    }
}
