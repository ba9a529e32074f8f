using DocumentFormat.OpenXml;
using Localization.Editions.Labels;
using Localization.Editions.Structure;

namespace Localization.Editions.Docx;

/// <summary>Writes a text of a block for review: codes are numbered tags, links lead where they lead, and what is
/// in the text and is not translated is shown beside its tag.</summary>
internal sealed class DocxRuns(DocxLinks links, ShownBlock block, bool isTarget, Chrome chrome)
{
    /// <summary>The runs of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">The numbers of its codes.</param>
    /// <param name="language">Its language.</param>
    public List<OpenXmlElement> Of(InlineText text, IReadOnlyDictionary<string, int> numbers, LanguageTag language)
    {
        var result = new List<OpenXmlElement>();
        var open = new List<InlineCode>();
        var at = 0;
        foreach (var code in text.Codes.Select(block.Known))
        {
            Words(code.Position);
            result.Add(DocxMarks.Of(DocxText.TagStyle, DocxText.Tag(code.Kind, numbers[code.Id])));
            switch (code.Kind)
            {
                case InlineCodeKind.Start:
                    open.Add(code);
                    break;
                case InlineCodeKind.End:
                    open.RemoveAll(o => o.Id == code.Id);
                    break;
                default:
                    result.AddRange(Alone(code));
                    break;
            }
        }

        Words(text.Text.Length);
        return result;

        void Words(int end)
        {
            if (end > at)
                result.AddRange(
                    links.Around(
                        open.FindLast(o => o.Type is InlineCodeType.Link or InlineCodeType.Image).Address,
                        [DocxText.Plain(text.Text[at..end], open, language)]
                    )
                );
            at = Math.Max(at, end);
        }
    }

    /// <summary>The runs of a block that is shown as it is.</summary>
    public IEnumerable<OpenXmlElement> Shown()
    {
        var text = block.Block.Source;
        var at = 0;
        foreach (var code in text.Codes)
        {
            if (code.Position > at)
                yield return DocxMarks.Of(DocxMarks.ShownStyle, text.Text[at..code.Position]);
            at = code.Position;
            if (code.Kind == InlineCodeKind.Placeholder)
            {
                foreach (var run in Alone(code))
                    yield return run;
            }
        }

        if (at < text.Text.Length)
            yield return DocxMarks.Of(DocxMarks.ShownStyle, text.Text[at..]);
    }

    private IEnumerable<OpenXmlElement> Alone(InlineCode code)
    {
        var shown = block.Shown(code, isTarget);
        return code.Type switch
        {
            InlineCodeType.Image => links.Picture(code.Address, shown, chrome),
            InlineCodeType.Link => links.Around(
                code.Address,
                [DocxMarks.Of(DocxMarks.ShownStyle, shown ?? code.Address ?? "")]
            ),
            _ when string.IsNullOrWhiteSpace(shown) => [],
            _ => [DocxMarks.Of(DocxMarks.ShownStyle, shown)],
        };
    }
}
