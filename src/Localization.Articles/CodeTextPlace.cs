using System.Globalization;
using System.Text;

namespace Localization.Articles;

/// <summary>Where a part's codes hold texts that are blocks of their own.</summary>
/// <param name="Id">The id of the code.</param>
/// <param name="Kind">The kind of the code.</param>
/// <param name="Start">Where the text begins in the code's data.</param>
/// <param name="Length">How many characters of the data it takes.</param>
/// <param name="Block">The index of the block.</param>
/// <param name="Escape">How it is written.</param>
internal sealed record CodeTextPlace(string Id, InlineCodeKind Kind, int Start, int Length, int Block, string Escape)
{
    /// <summary>The escape of the empty part of a block whose characters are elsewhere: in a code of the part before
    /// it, or among what is copied.</summary>
    public const string Inside = "inside";

    private const char Group = '\u001F';
    private const char Item = '\u001E';
    private const char Field = '\u001D';

    /// <summary>An escape that also says where the codes' texts are.</summary>
    public static string? Join(string? escape, IEnumerable<CodeTextPlace> places)
    {
        var list = string.Join(
            Item,
            places.Select(p =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{p.Id}{Field}{(int)p.Kind}{Field}{p.Start}{Field}{p.Length}{Field}{p.Block}{Field}{p.Escape}"
                )
            )
        );
        return list.Length == 0 ? escape : $"{escape}{Group}{list}";
    }

    /// <summary>The format's own escape, and the places of the codes' texts.</summary>
    public static (string? Escape, IReadOnlyList<CodeTextPlace> Places) Split(string? escape)
    {
        var at = escape?.IndexOf(Group, StringComparison.Ordinal) ?? -1;
        if (at < 0)
            return (escape, []);
        var places = escape!
            [(at + 1)..]
            .Split(Item)
            .Select(item => item.Split(Field))
            .Select(f => new CodeTextPlace(
                f[0],
                (InlineCodeKind)Number(f[1]),
                Number(f[2]),
                Number(f[3]),
                Number(f[4]),
                f[5]
            ))
            .ToList();
        return (at == 0 ? null : escape[..at], places);

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>A part as it is written: the translation with its codes' texts translated.</summary>
    /// <param name="article">The document.</param>
    /// <param name="part">The part, which has a block.</param>
    /// <param name="translation">The translation of a block; null leaves the source's own characters.</param>
    /// <param name="write">Writes a text of a code, by its escape.</param>
    /// <param name="escape">Writes the whole, by the part's own escape.</param>
    public static string? Written(
        Article article,
        SkeletonPart part,
        Func<Block, InlineText?> translation,
        Func<InlineText, string, string> write,
        Func<InlineText, string?, string> escape
    )
    {
        if (part.Escape == Inside)
            return null;
        var block = article.Blocks[part.Block!.Value];
        var (own, places) = Split(part.Escape);
        var target = translation(block) ?? block.Source;
        var filled = Fill(target, places, article, translation, write);
        if (filled.Equals(block.Source))
            return null;
        return target.Equals(block.Source) && Replaced(part.Raw, target, filled) is { } raw ? raw : escape(filled, own);
    }

    private static InlineText Fill(
        InlineText target,
        IReadOnlyList<CodeTextPlace> places,
        Article article,
        Func<Block, InlineText?> translation,
        Func<InlineText, string, string> write
    )
    {
        if (places.Count == 0)
            return target;
        var codes = target.Codes.ToArray();
        var placesOf = places.ToLookup(p => (p.Id, p.Kind));
        for (var i = 0; i < codes.Length; i++)
        {
            // From the last to the first, so that positions hold.
            foreach (var place in placesOf[(codes[i].Id, codes[i].Kind)].OrderByDescending(p => p.Start))
            {
                var block = article.Blocks[place.Block];
                if (translation(block) is not { } text || text.Equals(block.Source))
                    continue;
                var data = codes[i].Data;
                if (place.Start + place.Length <= data.Length)
                    codes[i] = codes[i] with
                    {
                        Data = string.Concat(
                            data.AsSpan(0, place.Start),
                            write(text, place.Escape),
                            data.AsSpan(place.Start + place.Length)
                        ),
                    };
            }
        }

        return new(target.Text, [.. codes]);
    }

    /// <summary>The source's own characters with the data of changed codes replaced; null where a code is not
    /// there as it is.</summary>
    private static string? Replaced(string raw, InlineText source, InlineText filled)
    {
        var result = new StringBuilder();
        var at = 0;
        for (var i = 0; i < source.Codes.Length; i++)
        {
            var (before, after) = (source.Codes[i].Data, filled.Codes[i].Data);
            var found = raw.IndexOf(before, at, StringComparison.Ordinal);
            if (found < 0)
            {
                if (before == after)
                    continue;
                return null;
            }

            result.Append(raw, at, found - at).Append(after);
            at = found + before.Length;
        }

        return result.Append(raw, at, raw.Length - at).ToString();
    }
}
