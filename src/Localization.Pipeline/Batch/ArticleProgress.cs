namespace Localization.Pipeline;

/// <summary>Tells an observer of one article.</summary>
internal sealed class ArticleProgress(string file, IBatchObserver observer)
{
    /// <summary>The article's file.</summary>
    public string File { get; } = file;

    /// <summary>Whether a provider that was busy or away owes an answer.</summary>
    public bool IsOwed { get; private set; }

    /// <summary>Notes that a provider was busy or away.</summary>
    public void Owe() => IsOwed = true;

    /// <summary>So many segments are asked for.</summary>
    public void Planned(int segments) => observer.Planned(File, segments);

    /// <summary>So many of them are answered.</summary>
    public void Answered(int segments) => observer.Answered(File, segments);
}
