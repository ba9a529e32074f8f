namespace Localization.Segments.Automata;

/// <summary>What is known of pairs of character classes: whether a break can come between them.</summary>
internal sealed class PairTable(int classes)
{
    private const byte Bound = 1;
    private const byte MayBreak = 2;

    private readonly byte[] _pairs = new byte[classes * classes];

    /// <summary>Whether it is known that no break comes between the two.</summary>
    public bool AreBound(int left, int right)
    {
        var index = left * classes + right;
        return left < classes && right < classes && _pairs[index] == Bound;
    }

    /// <summary>Whether a break can come between the two; null where it is not known yet.</summary>
    public bool? Find(int left, int right) =>
        left >= classes || right >= classes || _pairs[left * classes + right] == 0
            ? null
            : _pairs[left * classes + right] == MayBreak;

    /// <summary>The table with one more pair known, this one where it has room.</summary>
    public PairTable With(int left, int right, bool mayBreak, int count)
    {
        var table = this;
        if (left >= classes || right >= classes)
        {
            table = new PairTable(count + 16);
            for (var i = 0; i < classes; i++)
                _pairs.AsSpan(i * classes, classes).CopyTo(table._pairs.AsSpan(i * (count + 16)));
        }

        table.Set(left, right, mayBreak ? MayBreak : Bound);
        return table;
    }

    private void Set(int left, int right, byte value) => _pairs[left * classes + right] = value;
}
