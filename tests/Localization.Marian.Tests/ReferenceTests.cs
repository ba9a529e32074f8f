using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Marian.Decoding;
using Localization.Marian.Files;
using Localization.Marian.Tests.Reference;
using Localization.Marian.Vocabulary;
using Localization.Testing.Synthetic;

namespace Localization.Marian.Tests;

/// <summary>The engine writes what Marian writes.</summary>
public sealed partial class ReferenceTests
{
    private const int Pieces = 1200;

    private static readonly byte[] VocabularyFile = SyntheticVocabulary.Build(
        SyntheticCharacterMap.Of(("ﬁ", "fi"), ("\u00a0", " "), ("½", "1/2"), ("日", "")),
        Pieces,
        "the",
        "port",
        "is",
        "closed",
        "minister"
    );

    [Theory]
    [InlineData("tiny", 0f, 40f, 16)]
    [InlineData("tiny", 0.05f, 25f, 12)]
    [InlineData("base", 0.02f, 40f, 6)]
    [InlineData("base-memory", 0.03f, 30f, 6)]
    public async Task Translate_SyntheticModel_IsMariansText(string shape, float bias, float weights, int count)
    {
        var model = SyntheticModel.Build(
            Shape(shape) with
            {
                Bias = bias,
                Weights = weights,
            },
            Pieces,
            seed: shape.Length + (int)weights
        );
        var sentences = Sentences(seed: (int)weights).Take(Cases.Of(count, 500)).ToArray();

        var theirs = Bergamot.TranslateAsync(model, VocabularyFile, sentences);

        var ours = Translate(model, sentences, batch: 8);

        ours.ShouldBe(await theirs);
        ours.Distinct().Count().ShouldBeGreaterThan(sentences.Length / 4);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    public async Task Translate_BeamAndShortlist_IsMariansText(int beam, bool isShort)
    {
        var model = SyntheticModel.Build(SyntheticShape.Tiny with { Encoder = 2, Bias = 0.03f }, Pieces, seed: 21);
        var shortlist = isShort ? SyntheticShortlist.Build(Pieces, 100, seed: 2) : null;
        var sentences = Sentences(seed: beam).Take(Cases.Of(12, 500)).ToArray();
        var theirs = Bergamot.TranslateAsync(model, VocabularyFile, sentences, beam, shortlist);
        Translate(model, sentences, batch: 4, beam, shortlist).ShouldBe(await theirs);
    }

    [Fact]
    public async Task Translate_ExtremeWeights_IsMariansTextAlthoughSumsSaturate()
    {
        var model = SyntheticModel.Build(
            SyntheticShape.Tiny with
            {
                Encoder = 1,
                Decoder = 1,
                Weights = 200,
            },
            Pieces,
            seed: 5
        );
        var sentences = Sentences(seed: 5).Take(Cases.Of(12, 500)).ToArray();
        Translate(model, sentences, batch: 4).ShouldBe(await Bergamot.TranslateAsync(model, VocabularyFile, sentences));
    }

    [Fact]
    public async Task Translate_SentencesUpToTheLimit_IsMariansText()
    {
        var model = SyntheticModel.Build(
            SyntheticShape.Tiny with
            {
                Encoder = 2,
                Decoder = 1,
                Bias = 0.02f,
            },
            Pieces,
            seed: 9
        );
        var words = string.Join(' ', Sentences(seed: 3).Take(60)).Split(' ').Where(w => w is "the" or "port").ToArray();
        var sentences = Enumerable
            .Range(0, 3)
            .Select(i => string.Join(' ', Enumerable.Range(0, 125 + i).Select(w => words[(w * 7 + i) % words.Length])))
            .ToArray();
        Translate(model, sentences, batch: 1).ShouldBe(await Bergamot.TranslateAsync(model, VocabularyFile, sentences));
    }

    [Fact]
    public void Translate_Batch_IsWhatEachSentenceAloneIs()
    {
        var model = SyntheticModel.Build(SyntheticShape.Tiny with { Encoder = 2, Bias = 0.03f }, Pieces, seed: 11);
        var sentences = Sentences(seed: 4).Take(30).ToArray();
        Translate(model, sentences, batch: 30).ShouldBe(Translate(model, sentences, batch: 1));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public async Task Translate_Probabilities_AreMariansScores(int beam, bool isShort)
    {
        var model = SyntheticModel.Build(SyntheticShape.Tiny with { Bias = 0.05f, Weights = 25 }, Pieces, seed: 31);
        var shortlist = isShort ? SyntheticShortlist.Build(Pieces, 100, seed: 2) : null;
        var sentences = Sentences(seed: 31 + beam).Take(Cases.Of(8, 200)).ToArray();
        var theirs = Bergamot.TranslateAsync(model, VocabularyFile, sentences, beam, shortlist, scores: true);
        var vocabulary = SentencePieceVocabulary.Read(VocabularyFile);
        var ours = Outputs(model, sentences, batch: 4, beam, shortlist, probabilities: true)
            .Select(o => WordScore(o, vocabulary))
            .ToList();

        foreach (var (translation, score) in (await theirs).Zip(ours))
            double.Parse(Score().Match(translation).Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                .ShouldBe(score, 0.001);
        ours.Select(s => Math.Round(s, 2)).Distinct().Count().ShouldBeGreaterThan(4);
    }

    [Fact]
    public void Translate_Probabilities_ChangeNoTranslation()
    {
        var model = SyntheticModel.Build(SyntheticShape.Tiny with { Bias = 0.03f }, Pieces, seed: 12);
        var sentences = Sentences(seed: 6).Take(30).ToArray();
        var plain = Outputs(model, sentences, batch: 8);
        var scored = Outputs(model, sentences, batch: 8, probabilities: true);
        scored.Select(o => string.Join(' ', o.Pieces)).ShouldBe(plain.Select(o => string.Join(' ', o.Pieces)));
        plain.ShouldAllBe(o => o.LogProbabilities == null);
        scored.ShouldAllBe(o =>
            o.LogProbabilities!.Length - o.Pieces.Length <= 1 && o.LogProbabilities.All(p => p <= 0)
        );
    }

    // Marian's score of a sentence is the mean of its words, and that of a word the mean of its pieces. It leaves out
    // what is written last: the end of the sentence, or the piece at the limit.
    private static double WordScore(MarianOutput output, SentencePieceVocabulary vocabulary)
    {
        var words = new List<List<float>>();
        for (var i = 0; i < output.LogProbabilities!.Length - 1; i++)
        {
            if (words.Count == 0 || vocabulary.PieceAt(output.Pieces[i]).StartsWith('▁'))
                words.Add([]);
            words[^1].Add(output.LogProbabilities[i]);
        }

        return words.Average(w => w.Average());
    }

    private static string[] Translate(
        byte[] file,
        string[] sentences,
        int batch,
        int beam = 1,
        byte[]? shortlist = null
    )
    {
        var vocabulary = SentencePieceVocabulary.Read(VocabularyFile);
        return [.. Outputs(file, sentences, batch, beam, shortlist).Select(o => vocabulary.Decode(o.Pieces).Text)];
    }

    private static MarianOutput[] Outputs(
        byte[] file,
        string[] sentences,
        int batch,
        int beam = 1,
        byte[]? shortlist = null,
        bool probabilities = false
    )
    {
        var vocabulary = SentencePieceVocabulary.Read(VocabularyFile);
        var model = MarianModel.Read(file);
        var settings = new DecodingSettings
        {
            EndOfSentence = vocabulary.EndOfSentence,
            Unknown = vocabulary.Unknown,
            Beam = beam,
            Probabilities = probabilities,
        };
        var choices = shortlist is null ? null : Shortlist.Read(shortlist, model.Pieces);
        var translator = new MarianTranslator(model, settings, choices);
        return
        [
            .. sentences
                .Select(s => vocabulary.Encode(s).Select(p => p.Id).ToArray())
                .Chunk(batch)
                .SelectMany(b => translator.Translate(b, TestContext.Current.CancellationToken)),
        ];
    }

    private static SyntheticShape Shape(string name) =>
        name switch
        {
            "tiny" => SyntheticShape.Tiny,
            "base" => SyntheticShape.Base,
            _ => SyntheticShape.BaseMemory,
        };

    // No sentence ends within a text: Marian would part it there.
    private static IEnumerable<string> Sentences(int seed)
    {
        var random = new Random(seed);
        string[] words =
        [
            "the",
            "port",
            "is",
            "closed",
            "Čapek",
            "10",
            "«a»",
            "a",
            "—",
            "minister",
            "año",
            "日本",
            "x,",
        ];
        while (true)
            yield return string.Join(
                ' ',
                Enumerable.Range(0, random.Next(1, 10)).Select(_ => words[random.Next(words.Length)])
            );
    }

    [GeneratedRegex("sentence-score=\"([^\"]+)\"")]
    private static partial Regex Score();
}
