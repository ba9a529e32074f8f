namespace Localization.Pipeline.Output;

/// <summary>The names that are taken in an output folder. Names that differ in case or in composed and decomposed
/// letters only are one name, as they are on some file systems.</summary>
internal sealed class TakenNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="names">The names that are taken; those of the lists in the folder always are.</param>
    public TakenNames(IEnumerable<string> names)
    {
        _taken.UnionWith(["index.html", "manifest.json", "batch.epub"]);
        _taken.UnionWith(names.Select(Composition.Compose));
    }

    /// <summary>Takes a name; false where it is taken.</summary>
    public bool Take(string name) => _taken.Add(Composition.Compose(name));

    /// <summary>Takes a name, with <c>-2</c>, <c>-3</c> … where it is taken.</summary>
    public string Next(string name)
    {
        var next = name;
        for (var n = 2; !Take(next); n++)
            next = $"{name}-{n}";
        return next;
    }
}
