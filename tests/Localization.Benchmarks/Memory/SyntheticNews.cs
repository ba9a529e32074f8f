using System.Globalization;
using System.Text;

namespace Localization.Benchmarks.Memory;

/// <summary>Sentences with the statistics of news, from a seed: words by Zipf's law, lengths log-normal around 20
/// words, names, figures and commas; every fourth sentence is an earlier one with some edits, as agencies rewrite their
/// own copy.</summary>
public sealed class SyntheticNews
{
    private const int VocabularySize = 80_000;
    private const int Recent = 100_000;

    private static readonly string[] Frequent = (
        "the of to and a in that for is on said with was at as he it by from be has his are an have will not "
        + "its they who but were which would their been had one this after more about new also up or when two "
        + "than out we into over year first could there people she last government i all some other what can if "
        + "time"
    ).Split(' ');

    private static readonly string[] Syllables = (
        "an ar be ca con cor da de den di el en er es fi for ga ger ha in ing is ja ka la le li lo ma me men "
        + "mi mo na ne ni no nor o on or pa pe per po pre pro ra re ri ro sa se si so ta te ter ti tion to tor u "
        + "un va ve vi wa zo"
    ).Split(' ');

    private readonly Random _random;
    private readonly string[] _words = new string[VocabularySize];
    private readonly double[] _cumulated = new double[VocabularySize];
    private readonly List<string> _recent = [];

    /// <summary>Prepares the vocabulary.</summary>
    public SyntheticNews(int seed)
    {
        _random = new Random(seed);
        var sum = 0.0;
        for (var i = 0; i < VocabularySize; i++)
        {
            _words[i] = i < Frequent.Length ? Frequent[i] : Word(i);
            sum += 1 / (i + 2.7);
            _cumulated[i] = sum;
        }
    }

    /// <summary>The next sentence.</summary>
    public string Next()
    {
        var sentence =
            _recent.Count > 0 && _random.Next(4) == 0
                ? Edit(_recent[_random.Next(_recent.Count)], _random.Next(1, 5))
                : Fresh();
        if (_recent.Count < Recent)
            _recent.Add(sentence);
        else
            _recent[_random.Next(Recent)] = sentence;
        return sentence;
    }

    /// <summary>The sentence with <paramref name="edits"/> words put in, taken out or exchanged.</summary>
    public string Edit(string sentence, int edits)
    {
        var words = sentence.Split(' ').ToList();
        for (var i = 0; i < edits; i++)
        {
            var at = _random.Next(words.Count);
            switch (_random.Next(4))
            {
                case 0 when words.Count > 3:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, Pick());
                    break;
                default:
                    words[at] = Pick();
                    break;
            }
        }

        return string.Join(' ', words);
    }

    private string Fresh()
    {
        var length = Math.Clamp((int)Math.Exp(2.85 + 0.55 * Gauss()), 3, 70);
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var word =
                _random.Next(25) == 0 ? _random.Next(2, 90_000).ToString("N0", CultureInfo.InvariantCulture) : Pick();
            if (i == 0 || _random.Next(12) == 0)
                word = char.ToUpperInvariant(word[0]) + word[1..];
            text.Append(
                    i == 0 ? ""
                    : _random.Next(14) == 0 ? ", "
                    : " "
                )
                .Append(word);
        }

        return text.Append('.').ToString();
    }

    private string Pick()
    {
        var at = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, VocabularySize - 1)];
    }

    private string Word(int rank)
    {
        var word = new StringBuilder();
        for (var n = 2 + rank % 3; n > 0; n--)
            word.Append(Syllables[_random.Next(Syllables.Length)]);
        return word.ToString();
    }

    private double Gauss() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
