using System.Diagnostics;
using System.Globalization;

namespace Localization.Benchmarks;

/// <summary>Translates each of <see cref="Shapes"/> at rising lengths with the provider <c>copy</c>, and fits the
/// exponent with which the time of the processor grows: 1 is linear.</summary>
internal static class ShapeBenchmark
{
    /// <summary>What an exponent may be at most.</summary>
    private const double Limit = 1.15;

    // Of shorter texts the start of the process says more than its work.
    private static readonly int[] Lengths = [1 << 20, 2 << 20, 4 << 20];

    /// <summary>Measures the shapes whose names hold a text, or all.</summary>
    /// <returns>How many grow faster than they may.</returns>
    public static int Run(string[] arguments)
    {
        var rest = Enumerable.Range(0, 3).Min(_ => Measure("empty.txt", "a").Seconds);
        Console.WriteLine("| shape | 1 MB, s | 1 MB, MB | exponent |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        var steep = 0;
        foreach (var shape in Shapes.All.Where(s => arguments.Length == 0 || arguments.Any(s.File.Contains)))
        {
            var runs = Lengths.Select(n => (Length: n, Run: Measure(shape.File, Shapes.Text(shape, n)))).ToList();
            var exponent = Slope([
                .. runs.Select(r => (Math.Log(r.Length), Math.Log(Math.Max(r.Run.Seconds - rest, 0.05)))),
            ]);
            steep += exponent > Limit ? 1 : 0;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {shape.File} | {runs[0].Run.Seconds:0.0} | {runs[0].Run.Megabytes} | {exponent:0.00} |"
                )
            );
        }

        return steep;
    }

    private static (double Seconds, long Megabytes) Measure(string file, string text)
    {
        var folder = Directory.CreateTempSubdirectory("shapes");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, file), text);
            using var process = Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [Path.Combine(AppContext.BaseDirectory, "localize.dll"), "translate", file, "--provider", "copy"]
                )
                {
                    WorkingDirectory = folder.FullName,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            var (time, memory) = (TimeSpan.Zero, 0L);
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
            {
                process.Refresh();
                (time, memory) = (
                    Latest(process, time),
                    Math.Max(memory, process.HasExited ? 0 : process.WorkingSet64)
                );
            }

            return (time.TotalSeconds, memory >> 20);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TimeSpan Latest(Process process, TimeSpan known)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return known;
        }
    }

    // Least squares.
    private static double Slope((double X, double Y)[] points)
    {
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        return points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
    }
}
