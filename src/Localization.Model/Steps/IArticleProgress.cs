namespace Localization.Model.Steps;

/// <summary>Hears how the translation of one article goes on.</summary>
public interface IArticleProgress
{
    /// <summary>So many segments need an answer of the memory or the provider.</summary>
    void Planned(int segments);

    /// <summary>So many of them are answered.</summary>
    void Answered(int segments);
}
