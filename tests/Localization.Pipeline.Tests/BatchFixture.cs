using Localization.Editions;
using Localization.Memory.Sqlite;
using Localization.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Pipeline.Tests;

/// <summary>A workspace in a temporary folder, with a real memory.</summary>
public sealed class BatchFixture : IDisposable, IBatchObserver
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline").FullName;
    private readonly FakeTimeProvider _time = new();

    public ITranslationProvider Provider { get; init; } = new RecordingProvider();

    public RecordingProvider Recording => (RecordingProvider)Provider;

    public List<ArticleOutcome> Finished { get; } = [];

    public string this[string path] => Path.Combine(_folder, path);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
        return this[file];
    }

    public async Task<BatchSummary> RunAsync(IReadOnlyList<string> files, IEnumerable<Term>? terms = null, bool cancelled = false)
    {
        using var memory = new SqliteTranslationMemory(this["workspace.db"], _time);
        var localizers = new ServiceCollection().AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance).AddLocalization().BuildServiceProvider();
        var editions = new EditionFolder(
            this["output"],
            localizers.GetRequiredService<IStringLocalizer<EditionLabels>>(),
            localizers.GetRequiredService<IStringLocalizer<IssueMessages>>());
        var settings = new BatchSettings
        {
            Files = files,
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
            Terms = [.. terms ?? []],
        };
        return await new BatchTranslator(Provider, memory, editions, _time).RunAsync(
            settings, this, cancelled ? new CancellationToken(canceled: true) : TestContext.Current.CancellationToken);
    }

    public void Planned(string file, int segments)
    {
    }

    public void Answered(string file, int segments)
    {
    }

    void IBatchObserver.Finished(ArticleOutcome outcome)
    {
        lock (Finished)
            Finished.Add(outcome);
    }
}
