using BenchmarkDotNet.Attributes;
using Localization.Segments.Srx;

namespace Localization.Benchmarks;

/// <summary>One line that grows: the time a byte stays the same.</summary>
public class LongLineBenchmarks
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private string _text = "";

    /// <summary>Length of the line in thousands of UTF-8 bytes, nearly all of them ASCII.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Kilobytes { get; set; }

    [GlobalSetup]
    public void Prepare() => _text = NewsText.Create(Kilobytes * 1000);

    /// <summary>Finding the breaks.</summary>
    [Benchmark]
    public int Breaks()
    {
        var count = 0;
        foreach (var _ in SrxSegmenter.Default.Breaks(_text, English))
            count++;
        return count;
    }
}
