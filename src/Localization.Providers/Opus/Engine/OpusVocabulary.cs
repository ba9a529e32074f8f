using System.Text;
using System.Text.Json;
using Localization.Marian.Vocabulary;

namespace Localization.Providers.Opus.Engine;

/// <summary>The vocabulary of a model: SentencePiece divides the source into pieces, and <c>vocab.json</c>, which both
/// languages share, numbers them.</summary>
internal sealed class OpusVocabulary
{
    /// <summary>SentencePiece's sign for a space.</summary>
    private const char Space = '▁';

    // The models were trained on text with plain marks.
    private static readonly (string Mark, string Plain)[] Marks =
    [
        ("“", "\""),
        ("”", "\""),
        ("„", "\""),
        ("«", "\""),
        ("»", "\""),
        ("‘", "'"),
        ("’", "'"),
        ("‚", "'"),
        ("–", "-"),
        ("—", " - "),
        ("…", "..."),
    ];

    private readonly SentencePieceVocabulary _source;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<int, string> _pieces = [];
    private readonly HashSet<int> _silent;
    private readonly int _unknown;
    private readonly List<(string Mark, string Plain)> _replaced;

    private OpusVocabulary(SentencePieceVocabulary source, Dictionary<string, int> numbers, IEnumerable<int> silent)
    {
        (_source, _numbers, _silent) = (source, numbers, [.. silent]);
        _unknown = numbers["<unk>"];
        _silent.Add(_unknown);
        foreach (var (piece, number) in numbers)
            _pieces[number] = piece;
        _replaced = [.. Marks.Where(m => Numbers(m.Mark).Contains(_unknown))];
    }

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="source">The content of <c>source.spm</c>.</param>
    /// <param name="numbers">The content of <c>vocab.json</c>.</param>
    /// <param name="pieces">How many pieces the model has.</param>
    /// <param name="silent">Pieces without text, such as the end of a sentence.</param>
    /// <exception cref="InvalidDataException">A file is not what it should be. The message names it.</exception>
    public static OpusVocabulary Read(byte[] source, byte[] numbers, int pieces, params IEnumerable<int> silent)
    {
        SentencePieceVocabulary vocabulary;
        try
        {
            vocabulary = SentencePieceVocabulary.Read(source);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"source.spm: {exception.Message}", exception);
        }

        Dictionary<string, int> read;
        try
        {
            read = JsonSerializer.Deserialize(numbers, OpusJson.Default.DictionaryStringInt32) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"vocab.json: {exception.Message}", exception);
        }

        if (read.FirstOrDefault(p => p.Value < 0 || p.Value >= pieces) is { Key: not null } wrong)
            throw new InvalidDataException($"vocab.json: {wrong.Key} = {wrong.Value}");
        if (!read.ContainsKey("<unk>"))
            throw new InvalidDataException("vocab.json: no <unk>");
        return new OpusVocabulary(vocabulary, read, silent);
    }

    /// <summary>The pieces of a text, without the end of the sentence.</summary>
    public int[] Encode(string text)
    {
        foreach (var (mark, plain) in _replaced)
            text = text.Replace(mark, plain, StringComparison.Ordinal);
        return Numbers(text);
    }

    /// <summary>The text of pieces. What the model has no piece for is left out.</summary>
    public string Decode(IReadOnlyList<int> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces.Where(p => !_silent.Contains(p)))
            text.Append(_pieces.GetValueOrDefault(piece, ""));
        return text.Replace(Space, ' ').ToString().Trim();
    }

    private int[] Numbers(string text) =>
        [.. _source.Encode(text).Select(p => _numbers.GetValueOrDefault(_source.PieceAt(p.Id), _unknown))];
}
