namespace Localization.Cli.Tests;

/// <summary>The seeds, translated once with the real engine, for all tests that read the editions.</summary>
public sealed class SeedEditions : IAsyncLifetime
{
    public Workspace Workspace { get; } = new();

    public CommandResult First { get; private set; } = new(-1, "", "");

    public string Spanish =>
        Workspace.Read("output/moscow-steps-into-caribbean-crisis/moscow-steps-into-caribbean-crisis.es.txt");

    public IEnumerable<string> SpanishEditions =>
        Directory.EnumerateFiles(Workspace["output"], "*.es.*", SearchOption.AllDirectories).Select(File.ReadAllText);

    public async ValueTask InitializeAsync() => First = await Workspace.RunAsync("translate seeds");

    public ValueTask DisposeAsync()
    {
        Workspace.Dispose();
        return default;
    }
}
