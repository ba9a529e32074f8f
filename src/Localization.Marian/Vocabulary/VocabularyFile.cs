using System.Buffers.Binary;
using System.Text;

namespace Localization.Marian.Vocabulary;

/// <summary>What is read of a SentencePiece model (<c>sentencepiece_model.proto</c>).</summary>
internal sealed class VocabularyFile
{
    private const int Unigram = 1;

    public List<VocabularyPiece> Pieces { get; } = [];

    public string EndPiece { get; private set; } = "</s>";

    public string UnknownSurface { get; private set; } = " ⁇ ";

    public bool ByteFallback { get; private set; }

    public CharacterMap Map { get; private set; } = CharacterMap.Read(default);

    public bool AddPrefix { get; private set; } = true;

    public bool RemoveSpaces { get; private set; } = true;

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is not such a model, or is of another kind.</exception>
    public static VocabularyFile Read(ReadOnlySpan<byte> model)
    {
        var file = new VocabularyFile();
        var reader = new ProtobufReader(model);
        while (reader.Next(out var field, out var value))
        {
            if (field == 1)
                file.Pieces.Add(Piece(value));
            else if (field == 2)
                file.ReadTrainer(value);
            else if (field == 3)
                file.ReadNormalizer(value);
        }

        return file.Pieces.Count > 0 ? file : throw new InvalidDataException("no pieces");
    }

    private static VocabularyPiece Piece(ReadOnlySpan<byte> message)
    {
        var (text, score, type) = ("", 0f, PieceType.Normal);
        var reader = new ProtobufReader(message);
        while (reader.Next(out var field, out var value))
        {
            if (field == 1)
                text = Encoding.UTF8.GetString(value);
            else if (field == 2 && value.Length == sizeof(float))
                score = BinaryPrimitives.ReadSingleLittleEndian(value);
            else if (field == 3)
                type = (PieceType)reader.Number;
        }

        return float.IsFinite(score) ? new(text, score, type) : throw new InvalidDataException($"{text}: {score}");
    }

    private void ReadTrainer(ReadOnlySpan<byte> message)
    {
        var reader = new ProtobufReader(message);
        while (reader.Next(out var field, out var value))
        {
            if (field == 3 && reader.Number != Unigram)
                throw new InvalidDataException($"model_type {reader.Number}");
            else if (field == 24 && reader.Number != 0)
                throw new InvalidDataException("treat_whitespace_as_suffix");
            else if (field == 35)
                ByteFallback = reader.Number != 0;
            else if (field == 44)
                UnknownSurface = Encoding.UTF8.GetString(value);
            else if (field == 47)
                EndPiece = Encoding.UTF8.GetString(value);
        }
    }

    private void ReadNormalizer(ReadOnlySpan<byte> message)
    {
        var reader = new ProtobufReader(message);
        while (reader.Next(out var field, out var value))
        {
            if (field == 2)
                Map = CharacterMap.Read(value);
            else if (field == 3)
                AddPrefix = reader.Number != 0;
            else if (field == 4)
                RemoveSpaces = reader.Number != 0;
            else if (field == 5 && reader.Number == 0)
                throw new InvalidDataException("escape_whitespaces");
        }
    }
}
