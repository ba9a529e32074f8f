namespace Localization.Memory.Fuzzy;

/// <summary> How alike a text is to others, in per cent: the mean of two measures that the field uses, each 1 −
/// distance ÷ length of the longer (Levenshtein). One counts words, either case; it is what translators feel. The other
/// counts characters, so that an ending, a comma or a capital costs a little, and a word with another ending less than
/// another word. </summary>
internal sealed class FuzzyScorer
{
    private readonly long[] _words;
    private readonly string _text;
    private readonly CharacterDistance _characters;
    private int[] _row = new int[64];

    /// <summary>Prepares the text that the others are compared with.</summary>
    public FuzzyScorer(string text)
    {
        _text = text;
        _words = Words.Of(text);
        _characters = new CharacterDistance(text);
    }

    /// <summary>The words of the text.</summary>
    public long[] TextWords => _words;

    /// <summary>The smallest share of words that must be alike for a score of <paramref name="threshold"/>: the
    /// characters can make up for no more than they count.</summary>
    public static double LeastWords(double threshold) => Math.Max(0, 2 * threshold / 100 - 1);

    /// <summary>The score, 0 to 100; 0 where it is surely under <paramref name="threshold"/>.</summary>
    public double Score(string other, long[] otherWords, double threshold)
    {
        var longer = Math.Max(_text.Length, other.Length);
        if (longer == 0)
            return 100;
        if ((1 + Math.Min(_text.Length, other.Length) / (double)longer) * 50 < threshold)
            return 0;

        var words = Ratio(WordDistance(otherWords), Math.Max(_words.Length, otherWords.Length));
        if ((words + 1) * 50 < threshold)
            return 0;
        return (words + Ratio(_characters.To(other), longer)) * 50;
    }

    private static double Ratio(int distance, int length) => length == 0 ? 1 : 1 - distance / (double)length;

    private int WordDistance(long[] other)
    {
        if (_row.Length <= other.Length)
            _row = new int[other.Length + 64];
        var row = _row.AsSpan(0, other.Length + 1);
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 0; i < _words.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < other.Length; j++)
            {
                var exchange = diagonal + (_words[i] == other[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(exchange, Math.Min(diagonal, row[j]) + 1);
            }
        }

        return row[^1];
    }
}
