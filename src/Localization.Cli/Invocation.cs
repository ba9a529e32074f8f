using System.Text.Json;

namespace Localization.Cli;

/// <summary>The command line that is being carried out: what the ledger records, and what <c>resume</c> does
/// again.</summary>
internal sealed class Invocation
{
    /// <summary>The option that names the database.</summary>
    public const string DatabaseOption = "--database";

    /// <summary>The words after <c>localize</c>.</summary>
    public string[] Arguments { get; private set; } = [];

    /// <summary>Carries out a command line.</summary>
    public required Func<string[], Task<int>> Execute { private get; init; }

    /// <summary>Carries out a command line.</summary>
    public Task<int> RunAsync(string[] arguments)
    {
        Arguments = arguments;
        return Execute(arguments);
    }

    /// <summary>The command line as the ledger keeps it. The folder belongs to it, for paths are relative to it; the
    /// database does not: the ledger is in it, and its connection string may hold a password.</summary>
    public static string Write(IReadOnlyList<string> arguments) =>
        JsonSerializer.Serialize(
            [.. arguments.Where((a, i) => !IsDatabase(a) && !(i > 0 && arguments[i - 1] == DatabaseOption))],
            InvocationJson.Default.StringArray
        );

    /// <summary>A command line from the ledger.</summary>
    public static string[] Read(string command) =>
        JsonSerializer.Deserialize(command, InvocationJson.Default.StringArray) ?? [];

    private static bool IsDatabase(string argument) =>
        argument == DatabaseOption
        || argument.StartsWith(DatabaseOption + "=", StringComparison.Ordinal)
        || argument.StartsWith(DatabaseOption + ":", StringComparison.Ordinal);
}
