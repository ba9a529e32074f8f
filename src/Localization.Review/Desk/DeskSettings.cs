using System.Collections.Immutable;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Localization.Providers.Pricing;

namespace Localization.Review.Desk;

/// <summary>What the desk works on: a workspace, its engines and its editions.</summary>
public sealed record DeskSettings
{
    /// <summary>Where reviews are kept.</summary>
    public required IReviewStore Store { get; init; }

    /// <summary>Where approved translations go, and where matches come from.</summary>
    public required ITranslationMemory Memory { get; init; }

    /// <summary>Entries of the memory that hold a text, for the concordance search.</summary>
    public required Func<string, int, Task<ImmutableArray<MemoryEntry>>> Concordance { get; init; }

    /// <summary>An engine by its name.</summary>
    public required Func<string, ITranslationProvider> Provider { get; init; }

    /// <summary>The names of the engines, the usual one first.</summary>
    public required ImmutableArray<string> Providers { get; init; }

    /// <summary>What engines bill.</summary>
    public PriceTable Prices { get; init; } = PriceTable.Empty;

    /// <summary>The languages, what is checked, how files are read; the terms come from <see cref="Terms"/>.</summary>
    public required BatchSettings Batch { get; init; }

    /// <summary>Reads the terms that are in force now.</summary>
    public required Func<ImmutableArray<Term>> Terms { get; init; }

    /// <summary>The file of the glossary that people edit here; null where the batch has none of its own.</summary>
    public string? Glossary { get; init; }

    /// <summary>Writes editions of the kinds that are named.</summary>
    public required Func<IEnumerable<string>, EditionFolder> Editions { get; init; }

    /// <summary>The articles that the desk shows: files, and the names of their editions.</summary>
    public required Func<Task<ImmutableArray<(string File, string Slug)>>> Files { get; init; }

    /// <summary>Programs that hear of assigned, commented and finished articles.</summary>
    public ImmutableArray<Webhook> Webhooks { get; init; } = [];

    /// <summary>Over which server people hear of notices by mail; null for none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
