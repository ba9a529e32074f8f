using System.Collections.Immutable;
using System.Diagnostics;
using Localization.Articles;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Standing;
using Localization.Providers.Canonical;
using Localization.Quality;
using Localization.Segments.Srx;
using Localization.Terms;
using Localization.Terms.Protection;

namespace Localization.Pipeline.Steps;

/// <summary>The way of an article from its file to its editions: an ordered list of steps, each with one contract. This
/// is the only place where they are composed.</summary>
internal sealed class ArticlePipeline
{
    /// <summary>The name of the activity source: each step of each article is an activity.</summary>
    public const string ActivityName = "Localization.Pipeline";

    private static readonly ActivitySource Source = new(ActivityName);

    private readonly ImmutableArray<IArticleStep> _steps;

    private ArticlePipeline(ImmutableArray<IArticleStep> steps) => _steps = steps;

    /// <summary>The pipeline of a batch.</summary>
    /// <param name="settings">What to translate, and how.</param>
    /// <param name="provider">Translates what neither memory nor a rule can.</param>
    /// <param name="memory">Has what was answered before, and what people translated.</param>
    /// <param name="time">The clock for waiting.</param>
    /// <param name="review">Has what people wrote on the review desk; null for none.</param>
    /// <param name="isLast">Whether busy providers are asked once more and not again.</param>
    /// <param name="write">Writes the editions; null where none are written.</param>
    public static ArticlePipeline For(
        BatchSettings settings,
        ITranslationProvider provider,
        ITranslationMemory memory,
        TimeProvider time,
        IReviewStore? review = null,
        bool isLast = false,
        WriteStep? write = null
    )
    {
        var (from, to) = (settings.From, settings.To);
        var protecting = new TermProtectingProvider(new CanonicalProvider(provider));
        var terms = new TermBase(settings.Terms, to);
        var desk = new StandingTranslations(review, from, to);
        var answers = new Answers(protecting, memory, from, to, time, isLast);

        var typography = new TypographyStep(protecting, from, to);
        ImmutableArray<IArticleStep> ofAnswers =
        [
            .. settings.Steps.Followers(StepNames.Translate),
            .. settings.Steps.WithFollowers(typography),
        ];
        IArticleStep?[] steps =
        [
            new ReadStep(new ArticleFormats(), settings.Reading),
            new SegmentStep(SrxSegmenter.Default, from, desk),
            new ConstrainStep(protecting, terms, settings.Conventions, from, to),
            new ReuseStep(desk, memory, from, to),
            new TranslateStep(protecting, answers),
            typography,
            new VerifyStep(protecting, terms),
            new EnforceStep(protecting, answers, terms, ofAnswers, from, to),
            new CheckStep(protecting, new QualityChecks(settings.Quality), terms, from, to),
            write,
        ];
        return new ArticlePipeline(settings.Steps.Apply([.. steps.OfType<IArticleStep>()]));
    }

    /// <summary>Reads the file of an article.</summary>
    public Task<ArticleInProgress> ReadAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
        RunAsync(article, 0, After(StepNames.Read), cancellationToken);

    /// <summary>Takes an article that was read through all steps before its editions are written.</summary>
    /// <param name="article">The article.</param>
    /// <param name="last">The last step to run; null for all.</param>
    /// <param name="cancellationToken">Stops it; answers that came are stored.</param>
    public Task<ArticleInProgress> TranslateAsync(
        ArticleInProgress article,
        CancellationToken cancellationToken,
        string? last = null
    ) =>
        RunAsync(
            article,
            After(StepNames.Read),
            last is null ? Place(StepNames.Write) : After(last),
            cancellationToken
        );

    /// <summary>Takes an article that has segments through the steps from one to another.</summary>
    public Task<ArticleInProgress> RunAsync(
        ArticleInProgress article,
        string first,
        string last,
        CancellationToken cancellationToken
    ) => RunAsync(article, Place(first), After(last), cancellationToken);

    /// <summary>Writes the editions of a translated article.</summary>
    public Task<ArticleInProgress> WriteAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
        RunAsync(article, Place(StepNames.Write), _steps.Length, cancellationToken);

    private async Task<ArticleInProgress> RunAsync(
        ArticleInProgress article,
        int first,
        int end,
        CancellationToken cancellationToken
    )
    {
        for (var i = first; i < end; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var activity = Source.StartActivity(_steps[i].Name);
            article = await _steps[i].RunAsync(article, cancellationToken);
            activity?.SetTag("localization.article", article.Name);
            activity?.SetTag("localization.segments", article.Translated?.Segments.Length ?? article.Segments.Length);
        }

        return article;
    }

    private int After(string name) => Place(name) is var place && place < _steps.Length ? place + 1 : place;

    // Only the step that writes may be missing.
    private int Place(string name)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            if (_steps[i].Name == name)
                return i;
        }

        return _steps.Length;
    }
}
