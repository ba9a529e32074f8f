namespace Localization.Quality.Figures;

/// <summary>A figure in a text.</summary>
/// <param name="Values">What it can mean: <c>5:30</c> is half past five in the morning or in the afternoon.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Kind">How it is written.</param>
internal sealed record Figure(IReadOnlyList<decimal> Values, TextSpan Span, FigureKind Kind)
{
    /// <summary>Whether the other side must have it: a word such as <c>two</c> may be put otherwise.</summary>
    public bool IsRequired => Kind is FigureKind.Digits or FigureKind.Time;

    /// <summary>All that figures can mean.</summary>
    public static HashSet<decimal> ValuesOf(IEnumerable<Figure> figures) => [.. figures.SelectMany(f => f.Values)];

    /// <summary>Whether it can mean one of some values.</summary>
    public bool IsAmong(HashSet<decimal> values) => Values.Any(values.Contains);

    /// <summary>Whether both can mean the same.</summary>
    public bool Matches(Figure other)
    {
        foreach (var value in Values)
        {
            foreach (var theirs in other.Values)
            {
                if (value == theirs)
                    return true;
            }
        }

        return false;
    }
}

/// <summary>How a figure is written.</summary>
internal enum FigureKind
{
    /// <summary>In digits.</summary>
    Digits,

    /// <summary>As a time of day, in digits.</summary>
    Time,

    /// <summary>In words.</summary>
    Words,

    /// <summary>As an ordinal, a Roman numeral, a decade: what another language may write otherwise.</summary>
    Loose,
}
