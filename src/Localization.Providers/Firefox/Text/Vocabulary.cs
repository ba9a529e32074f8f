using System.Collections.Frozen;
using System.Text;

namespace Localization.Providers.Firefox.Text;

/// <summary>The pieces of a SentencePiece model (<c>sentencepiece_model.proto</c>): what the engine can say, and how
/// long a text is to it.</summary>
internal sealed class Vocabulary
{
    /// <summary>What stands for the space before a word (U+2581).</summary>
    private const char Space = '▁';

    private readonly FrozenSet<string> _pieces;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private Vocabulary(FrozenSet<string> pieces)
    {
        _pieces = pieces;
        _lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = pieces.Count == 0 ? 1 : pieces.Max(p => p.Length);
    }

    /// <summary>How many pieces there are.</summary>
    public int Count => _pieces.Count;

    /// <summary>Reads a model. Of what it holds only the pieces are looked at.</summary>
    /// <exception cref="InvalidDataException">It is no such model.</exception>
    public static Vocabulary Read(ReadOnlySpan<byte> model)
    {
        var pieces = new HashSet<string>();
        var reader = new ProtobufReader(model);
        while (reader.Next(out var field, out var value))
        {
            if (field != 1)
                continue;
            var piece = new ProtobufReader(value);
            while (piece.Next(out var inner, out var text))
            {
                if (inner == 1)
                    pieces.Add(Encoding.UTF8.GetString(text));
            }
        }

        return pieces.Count > 0 ? new Vocabulary(pieces.ToFrozenSet()) : throw new InvalidDataException("no pieces");
    }

    /// <summary>About how many pieces a text is, the longest first from the left; at least as many as the engine's best
    /// split, so a text that fits by this count fits.</summary>
    public int PiecesOf(string text)
    {
        var written = Space + text.Replace(' ', Space);
        var count = 0;
        for (var at = 0; at < written.Length; count++)
        {
            var length = Math.Min(_longest, written.Length - at);
            while (length > 1 && !_lookup.Contains(written.AsSpan(at, length)))
                length--;
            at += length;
        }

        return count;
    }
}
