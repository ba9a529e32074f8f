using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Localization.Articles;
using Localization.Conventions;
using Localization.Editions.Html;
using Localization.Memory;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Standing;
using Localization.Quality;
using Localization.Segments.Srx;
using Localization.Terms;

namespace Localization.Pipeline.Batch;

/// <summary>Says of a file whether its editions can be as they are: a hash of its bytes and of all that a translation
/// depends on, from the program itself to the translations that people stored.</summary>
internal sealed class Fingerprints
{
    /// <summary>A type of each stage: every build of a stage has an id of its own.</summary>
    private static readonly Type[] Stages =
    [
        typeof(InlineText),
        typeof(ArticleFormats),
        typeof(SrxSegmenter),
        typeof(TermBase),
        typeof(WholeSegment),
        typeof(ContentKey),
        typeof(BatchIndexEdition),
        typeof(QualityChecks),
        typeof(Fingerprints),
    ];

    private readonly byte[] _settings;
    private readonly StandingTranslations _standing;

    public Fingerprints(
        BatchSettings settings,
        ITranslationProvider provider,
        string humanVersion,
        EditionFolder editions,
        IReviewStore? review
    )
    {
        _standing = new StandingTranslations(review, settings.From, settings.To);
        var parts = Stages
            .Append(provider.GetType())
            .Select(t => t.Module.ModuleVersionId.ToString())
            .Concat([
                provider.Name,
                provider.ModelFor(settings.From, settings.To),
                settings.From.Value,
                settings.To.Value,
                settings.Reading.ToString(),
                humanVersion,
                CultureInfo.CurrentUICulture.Name,
                JsonSerializer.Serialize(settings.Terms, FingerprintJson.Default.ImmutableArrayTerm),
                editions.Settings,
                settings.Conventions.ToString(),
                settings.Steps.Version,
                JsonSerializer.Serialize(settings.Quality with { Style = [] }, FingerprintJson.Default.QualityOptions),
                string.Join('\n', settings.Quality.Style),
            ]);
        _settings = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
    }

    /// <summary>The fingerprint of a file, or empty where it cannot be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="slug">The name that its editions get.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<string> OfAsync(string file, string slug, CancellationToken cancellationToken)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(_settings);
            hash.AppendData(Encoding.UTF8.GetBytes($"{slug}\n{Path.GetExtension(file)}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(await _standing.VersionAsync(file, cancellationToken)));
            hash.AppendData(ArticleFile.Bytes(file));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArticleFormatException)
        {
            return "";
        }
    }
}
