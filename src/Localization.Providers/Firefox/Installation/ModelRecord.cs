namespace Localization.Providers.Firefox.Installation;

/// <summary>A file of a model, as a source lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is: <c>model</c>, <c>vocab</c>, <c>srcvocab</c>, <c>trgvocab</c> or <c>lex</c>.</param>
/// <param name="Source">The language that the model reads.</param>
/// <param name="Target">The language that it writes.</param>
/// <param name="Version">The model's version.</param>
/// <param name="Architecture">Its size class: <c>tiny</c>, <c>base</c>, <c>base-memory</c>; empty where nothing is
/// said.</param>
/// <param name="Sha256">The hash of the file, unpacked.</param>
/// <param name="Size">The bytes of the file, unpacked; 0 where nothing is said.</param>
/// <param name="Location">Where it is to be had, below the address of the files.</param>
/// <param name="Packed">The bytes that travel; 0 where nothing is said.</param>
internal sealed record ModelRecord(
    string Name,
    string Type,
    string Source,
    string Target,
    string Version,
    string Architecture,
    string Sha256,
    long Size,
    string Location,
    long Packed
)
{
    /// <summary>The newest generation of models that the engine was tested with.</summary>
    public const int Generation = 3;

    /// <summary>The licence of Mozilla's models.</summary>
    public const string Licence = "MPL-2.0";

    /// <summary>No file of any model is as large.</summary>
    public const long MaxSize = 1L << 30;

    // The better first, where a list has several of one version.
    private static readonly string[] Architectures = ["base-memory", "base", "tiny"];

    /// <summary>Tells models of one version apart: files of two variants do not fit together.</summary>
    public string Variant { get; init; } = "";

    /// <summary>The files of the model to install for a pair: the tested one, else the newest release; empty if there
    /// is none.</summary>
    /// <exception cref="ProviderResponseException">One cannot be trusted.</exception>
    public static IReadOnlyList<ModelRecord> Best(
        IEnumerable<ModelRecord> records,
        string from,
        string to,
        string address
    )
    {
        var files = Find(records, from, to);
        return files.FirstOrDefault(f => !f.IsSafe) is { } unsafeFile
            ? throw new ProviderResponseException("firefox-record", address, unsafeFile.Name, unsafeFile.Location)
            : files;
    }

    private static List<ModelRecord> Find(IEnumerable<ModelRecord> records, string from, string to) =>
        records
            .Where(r => r.Source == from && r.Target == to)
            .Where(r => ModelVersion.IsRelease(r.Version) && ModelVersion.Parts(r.Version)[0] is > 0 and <= Generation)
            .GroupBy(r => (r.Version, r.Architecture, r.Variant))
            .Select(g => g.DistinctBy(r => r.Type).ToList())
            .Where(IsWhole)
            .OrderByDescending(g => PinnedModel.Is(g.Select(r => (r.Type, r.Sha256))))
            .ThenByDescending(
                g => ModelVersion.Parts(g[0].Version),
                Comparer<int[]>.Create(static (a, b) => ModelVersion.Compare(a, b))
            )
            .ThenBy(g => Array.IndexOf(Architectures, g[0].Architecture) is var place && place < 0 ? 99 : place)
            .FirstOrDefault()
        ?? [];

    // A file without a hash cannot be verified: its model is passed over.
    private static bool IsWhole(List<ModelRecord> files)
    {
        return Has("model") && (Has("vocab") || Has("srcvocab") && Has("trgvocab")) && files.All(f => f.Sha256 != "");

        bool Has(string type) => files.Any(f => f.Type == type);
    }

    // What is written to disk is named by us; what is fetched must lie under the address that was asked.
    private bool IsSafe =>
        Sha256.Length == 64
        && Sha256.All(char.IsAsciiHexDigitLower)
        && Size is >= 0 and <= MaxSize
        && Packed is >= 0 and <= MaxSize
        && IsTag(Source)
        && IsTag(Target)
        && !Location.Contains("..", StringComparison.Ordinal)
        && !Location.Contains('\\', StringComparison.Ordinal)
        && !Location.Contains(':', StringComparison.Ordinal)
        && Location[0] != '/'
        && Location.All(c => c is > ' ' and < (char)127);

    private static bool IsTag(string tag) =>
        tag.Length is >= 2 and <= 12 && tag.All(c => char.IsAsciiLetter(c) || c == '-');
}
