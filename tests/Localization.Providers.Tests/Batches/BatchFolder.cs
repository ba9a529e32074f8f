using Localization.Editions.Labels;
using Localization.Memory;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Localization.Providers.Tests.Batches;

/// <summary>A workspace with articles in a temporary folder.</summary>
internal sealed class BatchFolder(TimeProvider time) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("batch").FullName;
    private readonly List<string> _files = [];
    private SqliteTranslationMemory? _memory;

    public IWorkspaceStore Memory =>
        _memory ??= new SqliteTranslationMemory(Path.Combine(_folder, "workspace.db"), time);

    public void Dispose()
    {
        TestStores.Close(_memory);
        Directory.Delete(_folder, recursive: true);
    }

    public void Write(string name, string text)
    {
        _files.Add(Path.Combine(_folder, name));
        File.WriteAllText(_files[^1], text);
    }

    public BatchSettings Settings(params Term[] terms) =>
        new()
        {
            Files = _files,
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
            Terms = [.. terms],
        };

    public Task<BatchSummary> TranslateAsync(ITranslationProvider provider, BatchSettings settings) =>
        new BatchTranslator(provider, Memory, Editions(), time, Memory.Runs).RunAsync(
            settings,
            new Silence(),
            TestContext.Current.CancellationToken
        );

    private EditionFolder Editions()
    {
        var localizers = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddLocalization()
            .BuildServiceProvider();
        return new EditionFolder(
            Path.Combine(_folder, "output"),
            localizers.GetRequiredService<IStringLocalizer<EditionLabels>>(),
            localizers.GetRequiredService<IStringLocalizer<IssueMessages>>(),
            ["source"]
        );
    }

    private sealed class Silence : IBatchObserver
    {
        public void Planned(string file, int segments) { }

        public void Answered(string file, int segments) { }

        public void Finished(ArticleOutcome outcome) { }
    }
}
