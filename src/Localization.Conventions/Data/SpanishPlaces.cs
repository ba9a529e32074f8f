using System.Collections.Frozen;

namespace Localization.Conventions.Data;

/// <summary>Places with another name in Spanish.</summary>
internal static class SpanishPlaces
{
    private static readonly FrozenDictionary<string, string> All = DataFile
        .Rows("places.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1]);

    /// <summary>The Spanish name of a place; the name itself where Spanish has no other.</summary>
    public static string Of(string name) => All.GetValueOrDefault(name, name);
}
