using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Localization.Marian;
using Localization.Marian.Decoding;
using Localization.Marian.Vocabulary;
using Localization.Testing.Synthetic;

namespace Localization.Benchmarks.Providers;

/// <summary>The neural engine beside Marian's WebAssembly under Node, in one run: models of the real sizes (32,000
/// pieces) with random weights, the same sentences, one core each. Such a model writes to its limit of two pieces for
/// one, where a real one writes about as many as it reads: compare the columns, not the figures with other
/// engines'. Of Marian the memory is that of the whole process.</summary>
internal static class MarianBenchmark
{
    private const int Pieces = 32_000;
    private const int Sentences = 32;

    // The largest of millions of weights is about 127, as Marian's converter scales them.
    private const float Spread = 25;

    private const string Package = "@browsermt/bergamot-translator";

    public static async Task RunAsync()
    {
        Console.WriteLine(
            "| model | engine | words/s per core | pieces written/s | ready after | memory | same text |"
        );
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        var folder = Directory.CreateTempSubdirectory("marian-bench-").FullName;
        try
        {
            await MeasureAsync(folder, "tiny", SyntheticShape.Tiny);
            await MeasureAsync(folder, "base-memory", SyntheticShape.BaseMemory);
            await MeasureAsync(folder, "base", SyntheticShape.Base);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, string name, SyntheticShape shape)
    {
        var (model, spm) = (Path.Combine(folder, "m.bin"), Path.Combine(folder, "v.spm"));
        File.WriteAllBytes(model, SyntheticModel.Build(shape with { Bias = 0.02f, Weights = Spread }, Pieces, seed: 1));
        File.WriteAllBytes(spm, SyntheticVocabulary.Build(Pieces, "the", "of", "in", "said", "minister"));
        var sentences = NewsText
            .Create(500_000)
            .Split(". ")
            .Where(s =>
                s.Count(c => c == ' ') is > 5 and < 16 && s.All(c => char.IsLetterOrDigit(c) || c is ' ' or ',')
            )
            .Distinct()
            .Take(Sentences)
            .ToArray();
        var words = sentences.Sum(s => s.Split(' ').Length);

        var reference = await ReferenceAsync(model, spm, sentences);
        var vocabulary = SentencePieceVocabulary.Read(File.ReadAllBytes(spm));
        var written = reference.Translations.Sum(t => vocabulary.PiecesOf(t));
        Row(name, "Marian, WebAssembly", words, written, reference.Seconds, reference.Start, reference.Memory, "");
        foreach (var batch in new[] { 1, 16 })
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            vocabulary = SentencePieceVocabulary.Read(File.ReadAllBytes(spm));
            var settings = new DecodingSettings
            {
                EndOfSentence = vocabulary.EndOfSentence,
                Unknown = vocabulary.Unknown,
                Probabilities = true,
            };
            var translator = new MarianTranslator(MarianModel.Read(File.ReadAllBytes(model)), settings);
            var start = clock.Elapsed.TotalSeconds;
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var texts = sentences
                .Select(s => vocabulary.Encode(s).Select(p => p.Id).ToArray())
                .Chunk(batch)
                .SelectMany(b => translator.Translate(b))
                .Select(o => vocabulary.Decode(o.Pieces).Text)
                .ToList();
            var seconds = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
            var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(translator);
            var same = texts.Zip(reference.Translations).Count(p => p.First == p.Second);
            Row(
                name,
                batch == 1 ? "ours, one sentence" : $"ours, {batch} sentences",
                words,
                written,
                seconds,
                start,
                memory,
                $"{same} of {sentences.Length}"
            );
        }
    }

    private static void Row(
        string model,
        string engine,
        int words,
        int written,
        double seconds,
        double start,
        long memory,
        string same
    ) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {model} | {engine} | {words / seconds:0} | {written / seconds:0} | {start:0.00} s | "
                    + $"{memory / 1e6:0} MB | {same} |"
            )
        );

    private static async Task<Reference> ReferenceAsync(string model, string vocabulary, string[] sentences)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Localization.sln")))
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Localization.sln");
        var script = Path.Combine(root, "tests", "Localization.Marian.Tests", "Reference", "translate.js");
        var package = Path.Combine(root, "tests", ".tools", "node_modules", Package);
        if (!Directory.Exists(package))
            throw new DirectoryNotFoundException($"{package}: tests/run fetches it.");
        using var process = Process.Start(
            new ProcessStartInfo("node", [script, package])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    model,
                    vocabulary,
                    sentences,
                }
            )
        );
        process.StandardInput.Close();
        return JsonSerializer.Deserialize<Reference>(await output, JsonSerializerOptions.Web)!;
    }

    private sealed record Reference(string[] Translations, double Seconds, double Start, long Memory);
}
