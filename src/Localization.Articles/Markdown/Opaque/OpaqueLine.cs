namespace Localization.Articles.Markdown.Opaque;

/// <summary>A line outside of fenced code.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="ContentStart">After its indentation and the marks of quotations.</param>
/// <param name="End">Before its ending.</param>
/// <param name="Next">Where the next line begins.</param>
internal sealed record OpaqueLine(int Start, int ContentStart, int End, int Next)
{
    /// <summary>Whether the lines below it that are indented by four columns are its body.</summary>
    public bool OpensBody { get; set; }
}
