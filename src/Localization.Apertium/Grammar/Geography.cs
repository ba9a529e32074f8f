namespace Localization.Apertium.Grammar;

/// <summary>Names of places whose kind English puts after or before them: the <c>Paraná River</c> is <c>el río
/// Paraná</c>.</summary>
internal static class Geography
{
    private static readonly (string English, string Spanish)[] After =
    [
        (" River", "río"),
        (" Lake", "lago"),
        (" Bay", "bahía"),
        (" Strait", "estrecho"),
        (" Peninsula", "península"),
        (" Province", "provincia"),
    ];
    private static readonly (string English, string Spanish)[] Before =
    [
        ("Lake ", "lago"),
        ("Mount ", "monte"),
        ("River ", "río"),
        ("Cape ", "cabo"),
    ];

    /// <summary>The name in Spanish; itself where it names no kind of place.</summary>
    public static string Spanish(string name)
    {
        foreach (var (english, spanish) in After)
        {
            if (name.EndsWith(english, StringComparison.Ordinal) && name.Length > english.Length)
                return $"{spanish} {name[..^english.Length]}";
        }

        foreach (var (english, spanish) in Before)
        {
            if (name.StartsWith(english, StringComparison.Ordinal) && name.Length > english.Length)
                return $"{spanish} {name[english.Length..]}";
        }

        return name;
    }
}
