using Localization.Editions;
using Localization.Editions.Labels;
using Localization.Memory;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Import;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
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

    /// <summary>What is written; null for the usual.</summary>
    public string[]? Editions { get; set; }

    /// <summary>Whether edited editions are written over.</summary>
    public bool Overwrite { get; set; }

    /// <summary>How the house changes the steps.</summary>
    public StepOptions Steps { get; set; } = StepOptions.Default;

    /// <summary>How the house looks.</summary>
    public Branding Branding { get; set; } = Branding.Default;

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

    /// <summary>Takes back what people did to files, as <c>localize import</c> does.</summary>
    public async Task<ImportedTranslations> ImportAsync(string file, bool all = false)
    {
        await using var memory = new SqliteTranslationMemory(this["workspace.db"], _time);
        var imported = EditedFile.Read(this[file], all, "Ana");
        await memory.ImportAsync(imported.Entries);
        return imported;
    }

    public async Task<BatchSummary> RunAsync(
        IReadOnlyList<string> files,
        IEnumerable<Term>? terms = null,
        bool cancelled = false,
        bool keepArticles = true,
        CancellationToken? stop = null,
        IReadOnlyList<string>? failed = null
    )
    {
        await using var memory = new SqliteTranslationMemory(this["workspace.db"], _time);
        var localizers = new ServiceCollection()
            .AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance)
            .AddLocalization()
            .BuildServiceProvider();
        var editions = new EditionFolder(
            this["output"],
            localizers.GetRequiredService<IStringLocalizer<EditionLabels>>(),
            localizers.GetRequiredService<IStringLocalizer<IssueMessages>>(),
            Editions,
            Branding
        )
        {
            Overwrite = Overwrite,
        };
        var settings = new BatchSettings
        {
            Files = files,
            FailedFiles = failed ?? [],
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
            Terms = [.. terms ?? []],
            KeepArticles = keepArticles,
            Steps = Steps,
        };
        return await new BatchTranslator(Provider, memory, editions, _time, memory.Runs, memory.Review).RunAsync(
            settings,
            this,
            cancelled ? new CancellationToken(canceled: true) : stop ?? TestContext.Current.CancellationToken
        );
    }

    public void Planned(string file, int segments) { }

    public void Answered(string file, int segments) { }

    void IBatchObserver.Finished(ArticleOutcome outcome)
    {
        lock (Finished)
            Finished.Add(outcome);
    }
}
