using System.Buffers;
using BenchmarkDotNet.Attributes;
using Localization.Terms;

namespace Localization.Benchmarks;

/// <summary>Finding the terms of a term base in English news, beside <see cref="SearchValues{T}"/> for the same
/// strings, which says where some term begins but not which, knows no plurals and takes parts of words for whole
/// ones.</summary>
public class TermMatchingBenchmarks
{
    private TermBase _terms = null!;
    private SearchValues<string> _strings = null!;
    private InlineText[] _sentences = [];

    /// <summary>Length of the text in thousands of UTF-8 bytes, nearly all of them ASCII.</summary>
    [Params(1000)]
    public int Kilobytes { get; set; }

    /// <summary>How many entries the term base has.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var terms = TermNames.Create(Entries);
        _terms = new TermBase(terms, LanguageTag.Parse("es"));
        _strings = SearchValues.Create([.. terms.Select(t => t.Source)], StringComparison.OrdinalIgnoreCase);
        _sentences = [.. TermNames.Text(terms, Kilobytes * 1000).Chunk(200).Select(c => new InlineText(new string(c)))];
    }

    /// <summary>Every term with its place, sentence by sentence.</summary>
    [Benchmark(Baseline = true)]
    public int Find()
    {
        var count = 0;
        foreach (var sentence in _sentences)
            count += _terms.Find(sentence).Length;
        return count;
    }

    /// <summary>Every place where some string begins.</summary>
    [Benchmark]
    public int SearchValuesOfString()
    {
        var count = 0;
        foreach (var sentence in _sentences)
        {
            var rest = sentence.Text.AsSpan();
            for (int at; (at = rest.IndexOfAny(_strings)) >= 0; count++)
                rest = rest[(at + 1)..];
        }

        return count;
    }
}

/// <summary>Building the matcher.</summary>
public class TermBaseBenchmarks
{
    private Term[] _terms = [];

    /// <summary>How many entries the term base has.</summary>
    [Params(100_000)]
    public int Entries { get; set; }

    /// <summary>Stands for the input in the columns of the report: the length of the sources.</summary>
    [Params(2_000)]
    public int Kilobytes { get; set; }

    [GlobalSetup]
    public void Prepare() => _terms = TermNames.Create(Entries);

    /// <summary>From entries to a term base that is ready.</summary>
    [Benchmark]
    public TermBase Build() => new(_terms, LanguageTag.Parse("es"));
}
