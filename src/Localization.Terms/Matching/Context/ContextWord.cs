namespace Localization.Terms.Matching.Context;

/// <summary>A word beside a term.</summary>
/// <param name="Source">The text.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The index after it.</param>
internal readonly record struct ContextWord(string? Source, int Start, int End)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Source is null || End <= Start;

    /// <summary>The word as written, with an abbreviation's full stop.</summary>
    public string Written => IsEmpty ? "" : Source![Start..End];

    /// <summary>The word without a full stop and a possessive.</summary>
    public string Bare
    {
        get
        {
            var word = Written.TrimEnd('.', '\'', '’');
            return word is [.. var stem, '\'' or '’', 's' or 'S'] ? stem : word;
        }
    }

    /// <summary>The word in small letters.</summary>
    public string Small => Bare.ToLowerInvariant();

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsRaised => !IsEmpty && char.IsUpper(Source![Start]);

    /// <summary>Whether its first letter is a small one.</summary>
    public bool IsSmall => !IsEmpty && char.IsLower(Source![Start]);

    /// <summary>Whether it ends with a full stop.</summary>
    public bool EndsInStop => !IsEmpty && Source![End - 1] == '.';
}
