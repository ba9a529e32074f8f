namespace Localization.Articles.Structure;

/// <summary>Gives the containers of a document their ids.</summary>
internal sealed class ContainerIds
{
    private int _next;

    /// <summary>The next id.</summary>
    public int Next() => _next++;
}
