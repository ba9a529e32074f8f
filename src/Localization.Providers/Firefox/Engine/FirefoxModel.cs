using Localization.Marian;
using Localization.Marian.Decoding;
using Localization.Marian.Vocabulary;

namespace Localization.Providers.Firefox.Engine;

/// <summary>A model with its vocabularies, ready to translate. All workers share it.</summary>
/// <param name="Name">The pair of languages, such as <c>en-es</c>.</param>
/// <param name="Weights">The model.</param>
/// <param name="Source">The vocabulary of the source language.</param>
/// <param name="Target">That of the target language; the same object where both share one.</param>
internal sealed record FirefoxModel(
    string Name,
    MarianModel Weights,
    SentencePieceVocabulary Source,
    SentencePieceVocabulary Target
)
{
    /// <summary>The engine's generation: what is in the memory from another is asked anew.</summary>
    public const string Generation = "marian1";

    /// <summary>How translations are searched for.</summary>
    public DecodingSettings Settings { get; } =
        new()
        {
            EndOfSentence = Target.EndOfSentence,
            Unknown = Target.Unknown,
            Probabilities = true,
        };

    /// <summary>Reads the files of a model.</summary>
    /// <param name="name">The pair of languages.</param>
    /// <param name="read">Gives the bytes of a file by its type; null where there is none.</param>
    /// <exception cref="InvalidDataException">They are no model of the kind that the engine runs.</exception>
    public static FirefoxModel Read(string name, Func<string, byte[]?> read)
    {
        var shared = read("vocab");
        var source = Vocabulary("srcvocab") ?? SentencePieceVocabulary.Read(shared);
        var target = Vocabulary("trgvocab") ?? (shared is null ? source : SentencePieceVocabulary.Read(shared));
        var weights = MarianModel.Read(read("model"));
        if (source.Count > weights.Pieces || target.Count > weights.Pieces)
            throw new InvalidDataException($"{Math.Max(source.Count, target.Count)} > {weights.Pieces}");
        return new FirefoxModel(name, weights, source, target);

        SentencePieceVocabulary? Vocabulary(string type) =>
            read(type) is { } bytes ? SentencePieceVocabulary.Read(bytes) : null;
    }
}
