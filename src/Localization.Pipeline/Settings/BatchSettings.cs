using System.Collections.Immutable;
using Localization.Conventions;
using Localization.Quality;

namespace Localization.Pipeline.Settings;

/// <summary>What a batch translates, and where to.</summary>
public sealed record BatchSettings
{
    private readonly ArticleReadOptions _reading = ArticleReadOptions.Default;

    /// <summary>The files.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The files of the same batch that already failed elsewhere, as on workers: they are not translated
    /// here.</summary>
    public IReadOnlyList<string> FailedFiles { get; init; } = [];

    /// <summary>The language of the articles.</summary>
    public required LanguageTag From { get; init; }

    /// <summary>The language to translate to.</summary>
    public required LanguageTag To { get; init; }

    /// <summary>The term base's entries.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Whether the summary holds the translations themselves, not only their figures. A large batch is better
    /// without: then its size costs no memory, and what has not changed is not made again.</summary>
    public bool KeepArticles { get; init; } = true;

    /// <summary>What started the batch, for the ledger: the same command goes on where it stopped.</summary>
    public string Command { get; init; } = "";

    /// <summary>The folders that were named: an article that is no longer in one of them is reported.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>How to read the articles.</summary>
    public ArticleReadOptions Reading
    {
        get => _reading with { SourceLanguage = From, TargetLanguage = To };
        init => _reading = value;
    }

    /// <summary>What the house decides of its conventions.</summary>
    public ConventionOptions Conventions { get; init; } = ConventionOptions.Default;

    /// <summary>How the house changes the steps of the pipeline.</summary>
    public StepOptions Steps { get; init; } = StepOptions.Default;

    /// <summary>What is checked.</summary>
    public QualityOptions Quality { get; init; } = QualityOptions.Default;
}
