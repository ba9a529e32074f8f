using System.Collections.Immutable;
using System.Text;
using Localization.Providers.Markup;

namespace Localization.Providers.Packing;

/// <summary>Packs units into as few requests as a provider's limits allow. In: units. Out: the places of each request's
/// units, rising. First fit, in the order of the article and by falling size, whichever needs fewer: the requests come
/// close to the least possible. A unit alone beyond a limit is a request of its own, for the provider to
/// judge.</summary>
public static class RequestPacker
{
    /// <summary>The places of each request's units.</summary>
    public static IReadOnlyList<ImmutableArray<int>> Pack(
        IReadOnlyList<TranslationUnit> units,
        ProviderCapabilities capabilities
    )
    {
        // Where only the number is limited, units stay in the order of the article.
        if (capabilities is { MaxCharacters: null, MaxBytes: null })
            return [.. Enumerable.Range(0, units.Count).Chunk(capabilities.MaxTexts).Select(c => c.ToImmutableArray())];

        var sizes = units.Select(Size).ToArray();
        var order = Enumerable.Range(0, units.Count).ToArray();
        var asTheyCome = FirstFit(order, sizes, capabilities);
        var bySize = FirstFit(order.OrderByDescending(i => Share(sizes[i], capabilities)), sizes, capabilities);
        var fewer = asTheyCome.Count <= bySize.Count ? asTheyCome : bySize;
        return [.. fewer.Select(l => l.Units.Order().ToImmutableArray()).OrderBy(l => l[0])];
    }

    private static List<Load> FirstFit(IEnumerable<int> order, Size[] sizes, ProviderCapabilities capabilities)
    {
        var loads = new List<Load>();
        foreach (var i in order)
        {
            var load = loads.Find(l => l.Takes(sizes[i], capabilities));
            if (load is null)
                loads.Add(load = new Load());
            load.Add(i, sizes[i]);
        }

        return loads;
    }

    private static Size Size(TranslationUnit unit)
    {
        var markup = MarkupWriter.Write(unit);
        // JSON escapes these with one byte more; quotation marks and a comma are around the text.
        var escapes = markup.Count(c => c is '"' or '\\' || char.IsControl(c));
        return new Size(markup.Length, Encoding.UTF8.GetByteCount(markup) + escapes + 3);
    }

    private static double Share(Size size, ProviderCapabilities capabilities) =>
        Math.Max(
            (double)size.Characters / (capabilities.MaxCharacters ?? int.MaxValue),
            (double)size.Bytes / (capabilities.MaxBytes ?? int.MaxValue)
        );

    private sealed class Load
    {
        private int _characters;
        private int _bytes;

        public List<int> Units { get; } = [];

        public bool Takes(Size size, ProviderCapabilities capabilities) =>
            Units.Count < capabilities.MaxTexts
            && _characters + size.Characters <= (capabilities.MaxCharacters ?? int.MaxValue)
            && _bytes + size.Bytes <= (capabilities.MaxBytes ?? int.MaxValue);

        public void Add(int unit, Size size)
        {
            Units.Add(unit);
            _characters += size.Characters;
            _bytes += size.Bytes;
        }
    }
}

/// <summary>What one unit takes of a request.</summary>
internal readonly record struct Size(int Characters, int Bytes);
