using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Localization.Benchmarks;

/// <summary>Megabytes of UTF-8 text a second; the benchmark's parameter <c>Kilobytes</c> says how much text there
/// is.</summary>
public sealed class ThroughputColumn : InputColumn
{
    public override string ColumnName => "MB/s";

    public override string Legend => "Millions of input bytes (UTF-8) a second";

    protected override string Value(BenchmarkReport report, double bytes) =>
        report.ResultStatistics is { } statistics
            ? (bytes / 1e6 / (statistics.Mean / 1e9)).ToString("F2", CultureInfo.InvariantCulture)
            : "?";
}

/// <summary>Bytes allocated for each byte of text.</summary>
public sealed class BytesAllocatedColumn : InputColumn
{
    public override string ColumnName => "B/byte";

    public override string Legend => "Bytes allocated for each input byte (UTF-8)";

    protected override string Value(BenchmarkReport report, double bytes) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) is { } allocated
            ? (allocated / bytes).ToString("F3", CultureInfo.InvariantCulture)
            : "?";
}

/// <summary>A figure for each byte of input.</summary>
public abstract class InputColumn : IColumn
{
    public string Id => ColumnName;

    public abstract string ColumnName { get; }

    public abstract string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase] is { } report ? Value(report, (int)benchmarkCase.Parameters["Kilobytes"] * 1000.0) : "?";

    protected abstract string Value(BenchmarkReport report, double bytes);
}
