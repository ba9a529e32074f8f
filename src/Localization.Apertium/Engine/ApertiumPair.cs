using System.Security.Cryptography;
using System.Text;

namespace Localization.Apertium.Engine;

/// <summary>One direction of the installed English–Spanish pair: its files, and the command lines of the four groups
/// of stages between which lexical units are rewritten.</summary>
internal sealed class ApertiumPair
{
    private static readonly string[] Programs =
    [
        "lt-proc",
        "apertium-tagger",
        "apertium-pretransfer",
        "apertium-transfer",
        "lrx-proc",
        "apertium-interchunk",
        "apertium-postchunk",
    ];

    private readonly string _folder;
    private readonly string _direction;

    private ApertiumPair(string folder, string direction) => (_folder, _direction) = (folder, direction);

    /// <summary>Text to the readings of each word.</summary>
    public string Analysis => $"exec lt-proc -z {File("automorf.bin")}";

    /// <summary>Readings to one reading with its translations.</summary>
    public string LexicalTransfer =>
        string.Join(
            " | ",
            $"apertium-tagger -z -g {File("prob")}",
            "apertium-pretransfer -z",
            // English alone has a genitive before its noun.
            _direction == "eng-spa"
                ? $"apertium-transfer -z -n {Rules("genitive.t1x")} {File("genitive.bin")} | lt-proc -z -b "
                    + $"{File("autobil.bin")}"
                : $"lt-proc -z -b {File("autobil.bin")}",
            $"lrx-proc -z -m {File("autolex.bin")}"
        );

    /// <summary>
    /// What the tagger reads first. A word whose readings are a set that the tagger was not trained on makes it narrow
    /// the readings of all unknown words, until it ends: it would tag a text by what it read before. After this word
    /// that set is so narrow that no further word changes it.
    /// </summary>
    public string TaggerPrimer =>
        _direction == "eng-spa"
            ? "^known/known<adj>/know<vblex><pp>$^./.<sent>$"
            : "^solo/solo<adv>/solo<n><m><sg>$^./.<sent>$";

    /// <summary>Translated units to the target's units, in its order.</summary>
    public string StructuralTransfer =>
        string.Join(
            " | ",
            $"apertium-transfer -z -b {Rules("t1x")} {File("t1x.bin")}",
            $"apertium-interchunk -z {Rules("t2x")} {File("t2x.bin")}",
            $"apertium-postchunk -z {Rules("t3x")} {File("t3x.bin")}"
        );

    /// <summary>The target's units to text. <c>-d</c> shows what cannot be generated, with its tags.</summary>
    public string Generation => $"exec lt-proc -z -d {File("autogen.bin")}";

    /// <summary>Finds a direction of the pair: <c>eng-spa</c> or <c>spa-eng</c>.</summary>
    /// <exception cref="ProviderUnavailableException">A program or the pair's data is missing.</exception>
    public static ApertiumPair Find(string dataFolder, string direction)
    {
        var folder = Path.Combine(dataFolder, "apertium-eng-spa");
        if (!System.IO.File.Exists(Path.Combine(folder, $"{direction}.automorf.bin")))
            throw new ProviderUnavailableException("apertium-missing", folder);

        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        foreach (var program in Programs)
        {
            if (!path.Any(p => System.IO.File.Exists(Path.Combine(p, program))))
                throw new ProviderUnavailableException("apertium-missing", program);
        }

        return new ApertiumPair(folder, direction);
    }

    /// <summary>A short hash of the pair's data: another release of the pair answers otherwise.</summary>
    public string Version()
    {
        var sizes = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal))
            sizes.Append(Path.GetFileName(file)).Append(':').Append(new FileInfo(file).Length).Append(';');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sizes.ToString())))[..12];
    }

    private string File(string name) => Quoted($"{_direction}.{name}");

    private string Rules(string name) => Quoted($"apertium-eng-spa.{_direction}.{name}");

    private string Quoted(string name) =>
        "'" + Path.Combine(_folder, name).Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
