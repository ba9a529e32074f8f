using System.Collections.Immutable;
using System.Globalization;

namespace Localization.Articles.Structure;

/// <summary>The lists of a format whose items follow one another and only say how deep they are.</summary>
internal sealed class FlatLists(ContainerIds ids)
{
    private readonly List<(int Level, ListContainer List, ItemContainer Item)> _open = [];

    /// <summary>The containers of the next item.</summary>
    /// <param name="level">Its depth, from 1.</param>
    /// <param name="kind">What marks it.</param>
    /// <param name="marker">Its sign as readers see it; empty for a bullet.</param>
    public ImmutableArray<BlockContainer> Item(int level, ListKind kind, string marker)
    {
        while (_open.Count > 0 && (_open[^1].Level > level || (_open[^1].Level == level && IsOther(kind))))
            _open.RemoveAt(_open.Count - 1);
        var item = new ItemContainer(ids.Next(), marker);
        if (_open.Count > 0 && _open[^1].Level == level)
            _open[^1] = _open[^1] with { Item = item };
        else
            _open.Add((level, new ListContainer(ids.Next(), kind, Number(marker)), item));
        return [.. _open.SelectMany(o => new BlockContainer[] { o.List, o.Item })];
    }

    /// <summary>Ends all lists.</summary>
    public void End() => _open.Clear();

    /// <summary>The number in a sign such as <c>(2)</c>; 1 where there is none.</summary>
    public static int Number(string marker) =>
        int.TryParse(
            marker.AsSpan().Trim().Trim("().°ºª"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 1;

    private bool IsOther(ListKind kind) => _open[^1].List.Kind != kind;
}
