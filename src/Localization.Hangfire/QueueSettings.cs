using System.Text.Json;
using Localization.Model;
using Localization.Pipeline;
using Localization.Terms.Csv;

namespace Localization.Hangfire;

/// <summary>What every worker must know of a batch, as it stands in the database: with other terms a worker would ask for other
/// answers than the edition needs.</summary>
/// <param name="From">The language of the articles.</param>
/// <param name="To">The language to translate to.</param>
/// <param name="Glossary">The term base, as the house's CSV.</param>
/// <param name="Wrapped">How lines of plain text are read.</param>
/// <param name="Encoding">The encoding that was named.</param>
/// <param name="Extract">Whether the article is taken out of its page.</param>
internal sealed record QueueSettings(string From, string To, string Glossary, bool? Wrapped, string? Encoding, bool Extract)
{
    public static QueueSettings Of(BatchSettings settings)
    {
        using var glossary = new StringWriter();
        CsvGlossary.Write(settings.Terms, glossary);
        return new(settings.From.Value, settings.To.Value, glossary.ToString(), settings.Reading.Wrapped, settings.Reading.Encoding, settings.Reading.Extract);
    }

    public static QueueSettings Read(string json) => JsonSerializer.Deserialize<QueueSettings>(json) ?? throw new JsonException(json);

    public string Write() => JsonSerializer.Serialize(this);

    public BatchSettings ToBatch() => new()
    {
        Files = [],
        From = LanguageTag.Parse(From),
        To = LanguageTag.Parse(To),
        Terms = Glossary.Length == 0 ? [] : CsvGlossary.Read(new StringReader(Glossary), "queue"),
        Reading = new ArticleReadOptions { Wrapped = Wrapped, Encoding = Encoding, Extract = Extract },
    };
}
