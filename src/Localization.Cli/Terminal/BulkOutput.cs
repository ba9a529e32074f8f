namespace Localization.Cli.Terminal;

/// <summary>Where a command writes more lines than a console takes quickly.</summary>
/// <param name="Open">Opens the output; the writer keeps at most a buffer's worth in memory.</param>
internal sealed record BulkOutput(Func<TextWriter> Open)
{
    /// <summary>The output of this process, as UTF-8.</summary>
    public static BulkOutput OfProcess { get; } =
        new(() => new StreamWriter(Console.OpenStandardOutput(), bufferSize: 64 * 1024));
}
