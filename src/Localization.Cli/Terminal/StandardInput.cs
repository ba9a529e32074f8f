namespace Localization.Cli.Terminal;

/// <summary>Where a command reads what it is given without a file.</summary>
/// <param name="Piped">The input where a program or a file gives it; null where a person types.</param>
/// <param name="Open">Opens the input as UTF-8, to be read to its end.</param>
internal sealed record StandardInput(Func<TextReader?> Piped, Func<TextReader> Open)
{
    /// <summary>The input of this process.</summary>
    public static StandardInput OfProcess { get; } =
        new(() => Console.IsInputRedirected ? Console.In : null, () => new StreamReader(Console.OpenStandardInput()));
}
