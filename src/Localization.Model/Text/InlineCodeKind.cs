namespace Localization.Model.Text;

/// <summary>What an <see cref="InlineCode"/> does to the text around it (XLIFF 2.1 §4.2.3: <c>sc</c>, <c>ec</c>,
/// <c>ph</c>).</summary>
public enum InlineCodeKind
{
    /// <summary>Opens a span, such as <c>&lt;a href="…"&gt;</c>.</summary>
    Start,

    /// <summary>Closes the span that the <see cref="Start"/> code with the same id opened.</summary>
    End,

    /// <summary>Stands alone, such as an image or a footnote mark.</summary>
    Placeholder,
}
