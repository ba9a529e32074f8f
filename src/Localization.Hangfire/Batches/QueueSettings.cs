using System.Text.Json;
using Localization.Pipeline.Settings;
using Localization.Terms.Csv;

namespace Localization.Hangfire.Batches;

/// <summary>What every worker must know of a batch, as it is in the database: with other terms or another model a
/// worker would ask for other answers than the edition needs.</summary>
/// <param name="From">The language of the articles.</param>
/// <param name="To">The language to translate to.</param>
/// <param name="Model">The provider's model for the two; null where an older program did not say.</param>
/// <param name="Terms">The hash of the term base's revision.</param>
/// <param name="Wrapped">How lines of plain text are read.</param>
/// <param name="Encoding">The encoding that was named.</param>
/// <param name="Extract">Whether the article is taken out of its page.</param>
/// <param name="Retranslate">Which translations of a bilingual file are replaced.</param>
/// <param name="Folder">The folder in which the batch was started, for the files that it names: the review desk knows
/// articles by their full path. Null where an older program did not say.</param>
internal sealed record QueueSettings(
    string From,
    string To,
    string? Model,
    string Terms,
    bool? Wrapped,
    string? Encoding,
    bool Extract,
    Retranslation Retranslate = Retranslation.None,
    string? Folder = null
)
{
    public static async Task<QueueSettings> OfAsync(BatchSettings settings, string model, ITermRevisions revisions) =>
        new(
            settings.From.Value,
            settings.To.Value,
            model,
            (await revisions.KeepAsync(CsvGlossary.Text(settings.Terms))).Hash,
            settings.Reading.Wrapped,
            settings.Reading.Encoding,
            settings.Reading.Extract,
            settings.Reading.Retranslate,
            Environment.CurrentDirectory
        );

    public static QueueSettings Read(string json) =>
        JsonSerializer.Deserialize(json, QueueJson.Default.QueueSettings) ?? throw new JsonException(json);

    public string Write() => JsonSerializer.Serialize(this, QueueJson.Default.QueueSettings);

    /// <summary>The batch for a worker.</summary>
    /// <exception cref="SettingsException">Its term base is no longer kept.</exception>
    public async Task<BatchSettings> ToBatchAsync(ITermRevisions revisions) =>
        new()
        {
            Files = [],
            From = LanguageTag.Parse(From),
            To = LanguageTag.Parse(To),
            Terms = CsvGlossary.Read(
                new StringReader(await revisions.GlossaryAsync(Terms) ?? throw new SettingsException("queue-terms")),
                Terms
            ),
            Reading = new ArticleReadOptions
            {
                Wrapped = Wrapped,
                Encoding = Encoding,
                Extract = Extract,
                Retranslate = Retranslate,
            },
        };
}
