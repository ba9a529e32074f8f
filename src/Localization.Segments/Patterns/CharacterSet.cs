using System.Globalization;
using System.Text;

namespace Localization.Segments.Patterns;

/// <summary>A set of code points. Two sets with the same <see cref="Key"/> hold the same.</summary>
internal abstract class CharacterSet
{
    /// <summary>Every code point.</summary>
    public static readonly CharacterSet Any = new RangeSet([(0, 0x10FFFF)], 0);

    /// <summary>What <c>.</c> does not match, and where a line ends.</summary>
    public static readonly CharacterSet LineEnds = new RangeSet([(0x0A, 0x0D), (0x85, 0x85), (0x2028, 0x2029)], 0);

    /// <summary>Names what the set holds, so that equal sets are found.</summary>
    public abstract string Key { get; }

    /// <summary>Whether the set holds <paramref name="codePoint"/>.</summary>
    public abstract bool Contains(int codePoint);

    /// <summary>The set's ranges where they are few; false where the set is better asked than listed.</summary>
    public virtual bool TryList(List<(int First, int Last)> ranges) => false;

    /// <summary>One character.</summary>
    public static CharacterSet Of(int codePoint) => new RangeSet([(codePoint, codePoint)], 0);

    /// <summary>Everything that <paramref name="inner"/> does not hold.</summary>
    public static CharacterSet Not(CharacterSet inner) => inner is Complement c ? c.Inner : new Complement(inner);

    /// <summary>What any of <paramref name="sets"/> holds.</summary>
    public static CharacterSet Union(IReadOnlyList<CharacterSet> sets)
    {
        if (sets.Count == 1)
            return sets[0];

        var plain = sets.OfType<RangeSet>().ToList();
        var merged = RangeSet.Merge(plain);
        return plain.Count == sets.Count ? merged : new AnyOf([merged, .. sets.Where(s => s is not RangeSet)]);
    }

    /// <summary>What both hold.</summary>
    public static CharacterSet Intersect(CharacterSet left, CharacterSet right) => new Both(left, right);

    /// <summary>The set without regard to letter case.</summary>
    public static CharacterSet Fold(CharacterSet set) => set is RangeSet range ? range.Folded() : new IgnoringCase(set);

    private sealed class Complement(CharacterSet inner) : CharacterSet
    {
        public CharacterSet Inner => inner;

        public override string Key { get; } = $"!({inner.Key})";

        public override bool Contains(int codePoint) => !inner.Contains(codePoint);
    }

    private sealed class AnyOf(CharacterSet[] sets) : CharacterSet
    {
        public override string Key { get; } = $"({string.Join('|', sets.Select(s => s.Key))})";

        public override bool Contains(int codePoint) => Array.Exists(sets, s => s.Contains(codePoint));
    }

    private sealed class Both(CharacterSet left, CharacterSet right) : CharacterSet
    {
        public override string Key { get; } = $"({left.Key}&{right.Key})";

        public override bool Contains(int codePoint) => left.Contains(codePoint) && right.Contains(codePoint);
    }

    private sealed class IgnoringCase(CharacterSet set) : CharacterSet
    {
        public override string Key { get; } = $"i({set.Key})";

        public override bool Contains(int codePoint) =>
            set.Contains(codePoint) || set.Contains(Upper(codePoint)) || set.Contains(Lower(codePoint));
    }

    private static int Upper(int codePoint) =>
        Rune.TryCreate(codePoint, out var rune) ? Rune.ToUpperInvariant(rune).Value : codePoint;

    private static int Lower(int codePoint) =>
        Rune.TryCreate(codePoint, out var rune) ? Rune.ToLowerInvariant(rune).Value : codePoint;

    /// <summary>Ranges of code points, and whole general categories as bits (bit n: <see cref="UnicodeCategory"/>
    /// n).</summary>
    internal sealed class RangeSet : CharacterSet
    {
        private readonly (int First, int Last)[] _ranges;
        private readonly uint _categories;

        public RangeSet((int First, int Last)[] ranges, uint categories)
        {
            _ranges = ranges;
            _categories = categories;
            Array.Sort(_ranges);
            var key = new StringBuilder();
            foreach (var (first, last) in _ranges)
                key.Append(CultureInfo.InvariantCulture, $"{first:x}-{last:x},");
            Key = key.Append(CultureInfo.InvariantCulture, $"#{categories:x}").ToString();
        }

        public override string Key { get; }

        public static RangeSet Merge(IEnumerable<RangeSet> sets)
        {
            var categories = 0u;
            var ranges = new HashSet<(int First, int Last)>();
            foreach (var set in sets)
            {
                categories |= set._categories;
                ranges.UnionWith(set._ranges);
            }

            return new([.. ranges], categories);
        }

        public override bool Contains(int codePoint)
        {
            foreach (var (first, last) in _ranges)
            {
                if (codePoint < first)
                    break;
                if (codePoint <= last)
                    return true;
            }

            return _categories != 0 && (_categories & 1u << (int)CharUnicodeInfo.GetUnicodeCategory(codePoint)) != 0;
        }

        public override bool TryList(List<(int First, int Last)> ranges)
        {
            if (_categories != 0)
                return false;
            ranges.AddRange(_ranges);
            return true;
        }

        /// <summary>With the other case of each character; sets too large to list are asked each time.</summary>
        public CharacterSet Folded()
        {
            const int Listable = 2000;
            if (_categories != 0 || _ranges.Sum(r => (long)r.Last - r.First + 1) > Listable)
                return new IgnoringCase(this);

            var ranges = new HashSet<(int, int)>(_ranges);
            foreach (var (first, last) in _ranges)
            {
                for (var c = first; c <= last; c++)
                {
                    ranges.Add((Upper(c), Upper(c)));
                    ranges.Add((Lower(c), Lower(c)));
                }
            }

            return new RangeSet([.. ranges], 0);
        }
    }
}
