namespace Localization.Providers.Firefox.Installation;

/// <summary>The model from English to Spanish that this program was tested for, known by its hashes. It is taken
/// wherever a source offers it, also where the source offers a newer one.</summary>
internal static class PinnedModel
{
    private const string Run = "models/en-es/retrain_hr_fix_names_CUAEXUHoQum_cFqh-ZAryw/exported/";

    /// <summary>Its files, as Mozilla's bucket has them.</summary>
    public static IReadOnlyList<ModelRecord> Exported { get; } =
    [
        File(
            "model",
            "model.enes.intgemm.alphas.bin",
            "3b1c399511c01c84c36fae5c0524df44096288efdc8236e182b5c97d7ad2244c",
            31_561_787,
            22_698_792
        ),
        File(
            "lex",
            "lex.50.50.enes.s2t.bin",
            "7d51237c0a07027dcd61643cfbbb0f8c48597d19907ef53d2cae9d6bec2cf25c",
            4_198_436,
            2_265_250
        ),
        File(
            "vocab",
            "vocab.enes.spm",
            "5ae254fa9b15aa182e70fd2a6186b1333c63a29a48043a9224c6aa4fcac058ad",
            816_054,
            409_312
        ),
    ];

    /// <summary>Whether files are those of the tested model.</summary>
    /// <param name="files">The type and the hash of each.</param>
    public static bool Is(IEnumerable<(string Type, string Sha256)> files) =>
        Exported.Where(p => p.Type != "lex").All(p => files.Contains((p.Type, p.Sha256)));

    private static ModelRecord File(string type, string name, string sha256, long size, long packed) =>
        new(name, type, "en", "es", "3.0", "base-memory", sha256, size, Run + name + ".gz", packed);
}
