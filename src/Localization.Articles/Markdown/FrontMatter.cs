using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Articles;

/// <summary>The metadata at the head of a Markdown file: YAML between <c>---</c> lines, of which the scalars of
/// well-known keys are translated. TOML between <c>+++</c> lines is left as it is.</summary>
/// <param name="Length">How many characters it takes; 0 where there is none.</param>
/// <param name="Pieces">The values to translate.</param>
/// <param name="Metadata">What it says of the article.</param>
internal sealed partial record FrontMatter(int Length, ImmutableArray<MarkdownPiece> Pieces, ArticleMetadata Metadata)
{
    private static readonly FrontMatter None = new(0, [], new());
    private static readonly HashSet<string> Headlines = ["title", "headline"];

    private static readonly HashSet<string> Texts =
    [
        "description",
        "summary",
        "subtitle",
        "subheadline",
        "subhead",
        "caption",
        "excerpt",
        "abstract",
        "deck",
        "dek",
        "lede",
        "standfirst",
        "kicker",
        "teaser",
        "tagline",
        "alt",
        "imagealt",
        "imagecaption",
        "seotitle",
        "metatitle",
        "metadescription",
        "ogtitle",
        "ogdescription",
        "socialtitle",
        "socialdescription",
    ];

    private static readonly HashSet<string> Authors = ["author", "authors", "byline", "by"];
    private static readonly HashSet<string> Dates = ["date", "published", "pubdate", "publishdate", "publishedat"];
    private static readonly HashSet<string> Sites = ["site", "sitename", "publication", "publisher", "source"];

    /// <summary>Reads the front matter of a document.</summary>
    public static FrontMatter Read(string document)
    {
        if (Toml().Match(document) is { Success: true } toml)
            return None with { Length = toml.Length };
        var match = Yaml().Match(document);
        if (!match.Success)
            return None;

        var pieces = ImmutableArray.CreateBuilder<MarkdownPiece>();
        var metadata = new ArticleMetadata();
        foreach (Match line in Entry().Matches(match.Value))
        {
            var key = line.Groups["key"]
                .Value.Replace("_", "", StringComparison.Ordinal)
                .Replace("-", "", StringComparison.Ordinal)
                .ToLowerInvariant();
            var group = line.Groups["value"];
            if (
                YamlScalar.Read(group.Value) is not { } scalar
                || !Sentence.HasWords(scalar.Text)
                || IsContinued(match.Value, line)
            )
                continue;
            metadata = Tell(metadata, key, scalar.Text);
            var isCollection = scalar.Style == YamlScalar.Plain && scalar.Text.StartsWith('[');
            if (isCollection || (!Headlines.Contains(key) && !Texts.Contains(key)))
                continue;
            var role = Headlines.Contains(key) ? BlockRole.Headline : BlockRole.Metadata;
            var level = role == BlockRole.Headline ? 1 : 0;
            pieces.Add(
                new(group.Index, group.Index + scalar.Length, new InlineText(scalar.Text), role, level, scalar.Style)
            );
        }

        return new(match.Length, pieces.ToImmutable(), metadata);
    }

    private static ArticleMetadata Tell(ArticleMetadata metadata, string key, string value)
    {
        if (Headlines.Contains(key))
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

    /// <summary>Whether the next line belongs to this value: a scalar over several lines is left as it is.</summary>
    private static bool IsContinued(string text, Match line)
    {
        var next = text.AsSpan(line.Index + line.Length).TrimStart("\r\n");
        return !next.IsEmpty
            && next[0] is ' ' or '\t'
            && !next.TrimStart(" \t").IsEmpty
            && next.TrimStart(" \t")[0] is not '#';
    }

    [GeneratedRegex(@"\A---[ \t]*(?:\r\n|\r|\n)(?:[^\r\n]*(?:\r\n|\r|\n))*?(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\z)")]
    private static partial Regex Yaml();

    [GeneratedRegex(@"\A\+\+\+[ \t]*(?:\r\n|\r|\n)(?:[^\r\n]*(?:\r\n|\r|\n))*?\+\+\+[ \t]*(?:\r\n|\r|\n|\z)")]
    private static partial Regex Toml();

    [GeneratedRegex(@"(?<=^|[\r\n])(?<key>[A-Za-z][A-Za-z0-9_-]*)[ \t]*:[ \t]+(?<value>[^\r\n]*)")]
    private static partial Regex Entry();
}
