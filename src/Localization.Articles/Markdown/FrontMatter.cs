using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Articles.Markdown.Matter;
using Localization.Articles.PlainText;
using Localization.Articles.Roles;

namespace Localization.Articles.Markdown;

/// <summary>The metadata at the head of a Markdown file, of which the values of keys that hold text are translated:
/// YAML between <c>---</c> lines, TOML between <c>+++</c> lines, or an object of JSON.</summary>
/// <param name="Length">How many characters it takes; 0 where there is none.</param>
/// <param name="Pieces">The values to translate.</param>
/// <param name="Metadata">What it says of the article.</param>
internal sealed partial record FrontMatter(int Length, ImmutableArray<MarkdownPiece> Pieces, ArticleMetadata Metadata)
{
    /// <summary>The line of the document where the front matter cannot be read any more; null where all of it
    /// can.</summary>
    public int? Broken { get; private init; }

    private static readonly FrontMatter None = new(0, [], new());

    private static readonly HashSet<string> Authors = ["author", "authors", "byline", "by"];
    private static readonly HashSet<string> Dates = ["date", "published", "pubdate", "publishdate", "publishedat"];
    private static readonly HashSet<string> Sites = ["site", "sitename", "publication", "publisher", "source"];

    /// <summary>Reads the front matter of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="keys">More keys that hold text.</param>
    public static FrontMatter Read(string document, IEnumerable<string> keys)
    {
        var names = new FrontMatterKeys(keys);
        if (Toml().Match(document) is { Success: true } toml)
            return Of(document, toml.Length, new KeyedStrings(document, toml.Groups["body"], '=').Read(), names);
        if (Yaml().Match(document) is { Success: true } yaml)
        {
            var (values, broken) = YamlValues.Read(yaml.Groups["body"]);
            return Of(document, yaml.Length, values, names) with { Broken = broken + 1 };
        }

        return Json().Match(document) is { Success: true } json && IsJson(json.Groups["body"].Value)
            ? Of(document, json.Length, new KeyedStrings(document, json.Groups["body"], ':').Read(), names)
            : None;
    }

    private static FrontMatter Of(
        string document,
        int length,
        IEnumerable<FrontMatterValue> values,
        FrontMatterKeys keys
    )
    {
        var pieces = ImmutableArray.CreateBuilder<MarkdownPiece>();
        var metadata = new ArticleMetadata();
        foreach (var value in values)
        {
            var key = FrontMatterKeys.Plain(value.Key);
            if (value.IsTop)
                metadata = Tell(metadata, key, value.Text);
            if (!keys.IsText(key) || !Sentence.HasWords(value.Text) || IsAddress(value.Text))
                continue;
            var isHeadline = value.IsTop && FrontMatterKeys.IsHeadline(key);
            if (value.Block is { } style)
                pieces.AddRange(
                    TextParagraphs.Of(
                        document,
                        value.Start,
                        value.End,
                        style,
                        isHeadline ? BlockRole.Headline : BlockRole.Metadata
                    )
                );
            else
                pieces.Add(
                    new(
                        value.Start,
                        value.End,
                        new InlineText(TextLine.Flatten(value.Text).Trim()),
                        isHeadline ? BlockRole.Headline : BlockRole.Metadata,
                        isHeadline ? 1 : 0,
                        value.Style
                    )
                );
        }

        return new(length, pieces.ToImmutable(), metadata);
    }

    // A template tag or an address is not text.
    private static bool IsAddress(string text) =>
        text.Contains("{{", StringComparison.Ordinal)
        || text.Contains("{%", StringComparison.Ordinal)
        || (!text.Contains(' ', StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal));

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ArticleMetadata Tell(ArticleMetadata metadata, string key, string value)
    {
        if (FrontMatterKeys.IsHeadline(key))
            return metadata with { Title = metadata.Title ?? value };
        if (Authors.Contains(key))
            return metadata with { Author = metadata.Author ?? value.Trim('[', ']') };
        if (Sites.Contains(key))
            return metadata with { SiteName = metadata.SiteName ?? value };
        if (!Dates.Contains(key))
            return metadata;
        return DateOnly.TryParseExact(
            value.Length > 10 ? value[..10] : value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? metadata with
            {
                Published = day,
            }
            : metadata with
            {
                Published = metadata.Published ?? PublicationDate.Find(value)?.Day,
            };
    }

    [GeneratedRegex(
        @"\A---[ \t]*(?:\r\n|\r|\n)(?<body>(?:[^\r\n]*(?:\r\n|\r|\n))*?)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\z)"
    )]
    private static partial Regex Yaml();

    [GeneratedRegex(@"\A\+\+\+[ \t]*(?:\r\n|\r|\n)(?<body>(?:[^\r\n]*(?:\r\n|\r|\n))*?)\+\+\+[ \t]*(?:\r\n|\r|\n|\z)")]
    private static partial Regex Toml();

    [GeneratedRegex(@"\A(?<body>\{[ \t]*(?:\r\n|\r|\n)(?:[^\r\n]*(?:\r\n|\r|\n))*?\})[ \t]*(?:\r\n|\r|\n|\z)")]
    private static partial Regex Json();
}
