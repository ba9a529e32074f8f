using System.Buffers;
using System.Globalization;
using System.Text;

namespace Localization.Marian.Vocabulary;

/// <summary>A vocabulary of SentencePiece's unigram kind: it parts a text into the pieces that are likeliest together,
/// and joins pieces to text.</summary>
public sealed class SentencePieceVocabulary
{
    private const float UnknownPenalty = 10;

    private readonly VocabularyFile _file;
    private readonly Normalizer _normalizer;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;
    private readonly int[] _bytes = new int[256];
    private readonly int _longest = 1;
    private readonly float _leastScore;
    private readonly float _greatestScore;

    private SentencePieceVocabulary(VocabularyFile file)
    {
        _file = file;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        Array.Fill(_bytes, -1);
        (_leastScore, _greatestScore) = (float.MaxValue, float.MinValue);
        (Unknown, EndOfSentence) = (-1, -1);
        for (var id = 0; id < file.Pieces.Count; id++)
        {
            var (text, score, type) = file.Pieces[id];
            switch (type)
            {
                case PieceType.Normal or PieceType.UserDefined:
                    if (text.Length == 0 || !ids.TryAdd(text, id))
                        throw new InvalidDataException($"piece {id}: {text}");
                    _longest = Math.Max(_longest, text.Length);
                    break;
                case PieceType.Unknown:
                    Unknown = id;
                    break;
                case PieceType.Control when text == file.EndPiece:
                    EndOfSentence = id;
                    break;
                case PieceType.Byte when ByteOf(text) is { } value:
                    _bytes[value] = id;
                    break;
            }

            if (type == PieceType.Normal)
                (_leastScore, _greatestScore) = (Math.Min(_leastScore, score), Math.Max(_greatestScore, score));
        }

        if (Unknown < 0 || EndOfSentence < 0 || file.ByteFallback && _bytes.Contains(-1))
            throw new InvalidDataException($"no {(Unknown < 0 ? "<unk>" : file.EndPiece)}");
        _ids = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _normalizer = new Normalizer(
            file.Map,
            [.. file.Pieces.Where(p => p.Type == PieceType.UserDefined).Select(p => Encoding.UTF8.GetBytes(p.Text))],
            file.AddPrefix,
            file.RemoveSpaces
        );
    }

    /// <summary>How many pieces there are.</summary>
    public int Count => _file.Pieces.Count;

    /// <summary>The piece that ends a sentence.</summary>
    public int EndOfSentence { get; }

    /// <summary>The piece for what the vocabulary cannot write.</summary>
    public int Unknown { get; }

    /// <summary>Reads a model (<c>sentencepiece_model.proto</c>).</summary>
    /// <exception cref="InvalidDataException">It is not such a model, or is of another kind.</exception>
    public static SentencePieceVocabulary Read(ReadOnlySpan<byte> model) => new(VocabularyFile.Read(model));

    /// <summary>The text of a piece, as the model has it.</summary>
    public string PieceAt(int id) => _file.Pieces[id].Text;

    /// <summary>How many pieces a text is, without the end of the sentence.</summary>
    public int PiecesOf(string text) => Encode(text).Count;

    /// <summary>The pieces of a text, each with its place in the text, without the end of the sentence.</summary>
    public IReadOnlyList<PlacedPiece> Encode(string text)
    {
        var normalized = _normalizer.Normalize(text);
        var origins = normalized.Origins;
        var pieces = new List<PlacedPiece>();
        Span<byte> buffer = stackalloc byte[4];
        foreach (var (start, end, id) in BestPath(normalized.Text))
        {
            if (id == Unknown && _file.ByteFallback)
            {
                var rune = Rune.GetRuneAt(normalized.Text, start);
                var count = rune.EncodeToUtf8(buffer);
                for (var i = 0; i < count; i++)
                    pieces.Add(new PlacedPiece(_bytes[buffer[i]], origins[start], origins[end]));
            }
            else if (id == Unknown && pieces.Count > 0 && pieces[^1].Id == Unknown)
            {
                // What cannot be written is one piece, however long it is.
                pieces[^1] = pieces[^1] with
                {
                    End = origins[end],
                };
            }
            else
            {
                pieces.Add(new PlacedPiece(id, origins[start], origins[end]));
            }
        }

        return pieces;
    }

    /// <summary>The text of pieces, and the place of each piece in it.</summary>
    public (string Text, IReadOnlyList<PlacedPiece> Places) Decode(IReadOnlyList<int> pieces)
    {
        var text = new StringBuilder();
        var places = new List<PlacedPiece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var start = text.Length;
            var piece = _file.Pieces[pieces[i]];
            if (piece.Type == PieceType.Byte && ByteOf(piece.Text) is not null)
            {
                var last = i;
                while (last + 1 < pieces.Count && ByteOf(_file.Pieces[pieces[last + 1]]) is not null)
                    last++;
                var bytes = new byte[last - i + 1];
                for (var b = 0; b < bytes.Length; b++)
                    bytes[b] = ByteOf(_file.Pieces[pieces[i + b]])!.Value;
                AppendBytes(text, bytes);
                for (; i < last; i++)
                    places.Add(new PlacedPiece(pieces[i], start, text.Length));
            }
            else if (piece.Type == PieceType.Unknown)
            {
                text.Append(_file.UnknownSurface);
            }
            else if (piece.Type != PieceType.Control)
            {
                var written = piece.Text;
                if (text.Length == 0 && (_file.AddPrefix || _file.RemoveSpaces) && written[0] == Normalizer.Space)
                    written = written[1..];
                text.Append(written.Replace(Normalizer.Space, ' '));
            }

            places.Add(new PlacedPiece(pieces[i], start, text.Length));
        }

        return (text.ToString(), places);
    }

    // Each byte that is not part of a character becomes a replacement character of its own.
    private static void AppendBytes(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            text.Append(rune.ToString());
            bytes = bytes[(isWhole ? length : 1)..];
        }
    }

    // Viterbi: the best sum of scores up to each place, and the piece that ends there.
    private List<(int Start, int End, int Id)> BestPath(string text)
    {
        var best = new (float Score, int Start, int Id)[text.Length + 1];
        Array.Fill(best, (0, -1, -1));
        for (var start = 0; start < text.Length; )
        {
            var single = Rune.GetRuneAt(text, start).Utf16SequenceLength;
            var score = best[start].Score;
            var hasSingle = false;
            for (var length = single; length <= Math.Min(_longest, text.Length - start); length++)
            {
                if (!_ids.TryGetValue(text.AsSpan(start, length), out var id))
                    continue;
                hasSingle |= length == single;
                Offer(start, length, ScoreOf(id, length), id);
            }

            if (!hasSingle)
                Offer(start, single, _leastScore - UnknownPenalty, Unknown);
            start += single;

            void Offer(int from, int length, float piece, int id)
            {
                ref var there = ref best[from + length];
                if (there.Id < 0 || score + piece > there.Score)
                    there = (score + piece, from, id);
            }
        }

        var path = new List<(int, int, int)>();
        for (var end = text.Length; end > 0; end = best[end].Start)
            path.Add((best[end].Start, end, best[end].Id));
        path.Reverse();
        return path;
    }

    // What a user defined always wins.
    private float ScoreOf(int id, int length) =>
        _file.Pieces[id].Type == PieceType.UserDefined
            ? (float)(length * _greatestScore - 0.1)
            : _file.Pieces[id].Score;

    private static byte? ByteOf(VocabularyPiece piece) => piece.Type == PieceType.Byte ? ByteOf(piece.Text) : null;

    private static byte? ByteOf(string piece) =>
        piece.Length == 6
        && piece.StartsWith("<0x", StringComparison.Ordinal)
        && byte.TryParse(
            piece.AsSpan(3, 2),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
