using BenchmarkDotNet.Attributes;
using Localization.Segments.Srx;

namespace Localization.Benchmarks;

/// <summary>English news in one line: where it breaks, by our engine and by a plain regex for each of the same
/// rules.</summary>
public class SegmentationBenchmarks
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private string _text = "";
    private InlineText _inline = InlineText.Empty;
    private PlainRegexSegmenter _plain = null!;

    /// <summary>Length of the text in thousands of UTF-8 bytes, nearly all of them ASCII.</summary>
    [Params(100)]
    public int Kilobytes { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _text = NewsText.Create(Kilobytes * 1000);
        _inline = new InlineText(_text);
        _plain = new PlainRegexSegmenter(SrxSegmenter.Default.RulesOf(English));
    }

    /// <summary>Finding the breaks.</summary>
    [Benchmark(Baseline = true)]
    public int Breaks()
    {
        var count = 0;
        foreach (var _ in SrxSegmenter.Default.Breaks(_text, English))
            count++;
        return count;
    }

    /// <summary>Finding the breaks and making a segment of each: a new string is two bytes a character.</summary>
    [Benchmark]
    public int Split() => SrxSegmenter.Default.Split(_inline, English).Length;

    /// <summary>A plain regex for each rule.</summary>
    [Benchmark]
    public int PlainRegexes() => _plain.Count(_text);
}
