namespace Localization.Model.Editions;

/// <summary>Writes one kind of edition. In: a translated article. Out: the bytes of a file.</summary>
public interface IEditionWriter
{
    /// <summary>The name of the file to write, such as <c>bilingual.html</c>.</summary>
    string FileName(TranslatedArticle article);

    /// <summary>Writes the edition. The same article gives the same bytes.</summary>
    byte[] Write(TranslatedArticle article);

    /// <summary>Writes the edition to a stream. A writer whose editions are many times their articles does so without
    /// holding all of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="output">Where to write.</param>
    void Write(TranslatedArticle article, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Write(article));
    }
}
