using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Language;

namespace Localization.Editions.Docx;

/// <summary>The styles of the document for review.</summary>
internal static class DocxStyles
{
    /// <summary>The styles.</summary>
    public static Styles Of(LanguageTag language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Georgia",
                            HighAnsi = "Georgia",
                            ComplexScript = "Times New Roman",
                        },
                        new FontSize { Val = "21" },
                        new Languages { Val = Language(language) }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            Before = "40",
                            After = "40",
                            Line = "264",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            Paragraph("Normal", "Normal", isDefault: true),
            Paragraph("Title", "Title", new StyleRunProperties(new Bold(), new FontSize { Val = "32" })),
            Paragraph("LocalizationHeading", "Localization Heading", new StyleRunProperties(new Bold())),
            Paragraph(
                "LocalizationNumber",
                "Localization Number",
                new StyleRunProperties(new Color { Val = "615B51" }, new FontSize { Val = "16" })
            ),
            Paragraph(
                "LocalizationNote",
                "Localization Note",
                new StyleRunProperties(new Color { Val = "7D5200" }, new FontSize { Val = "17" })
            ),
            new Style(
                new StyleName { Val = "Localization Tag" },
                new StyleRunProperties(
                    new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" },
                    new Color { Val = "9A8F7F" },
                    new FontSize { Val = "16" }
                )
            )
            {
                Type = StyleValues.Character,
                StyleId = DocxText.TagStyle,
                CustomStyle = true,
            },
            Mark(DocxMarks.NumberStyle, "Localization Segment", "615B51"),
            Mark(DocxMarks.ShownStyle, "Localization Shown", "3F5F7F"),
            new Style(
                new StyleName { Val = "Table Grid" },
                new StyleTableProperties(
                    new TableBorders(
                        Border<TopBorder>(),
                        Border<LeftBorder>(),
                        Border<BottomBorder>(),
                        Border<RightBorder>(),
                        Border<InsideHorizontalBorder>(),
                        Border<InsideVerticalBorder>()
                    ),
                    new TableCellMarginDefault(
                        new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                        new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                        new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                        new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }
                    )
                )
            )
            {
                Type = StyleValues.Table,
                StyleId = "TableGrid",
            }
        );

    /// <summary>A language as word processors name it: their spelling checkers know regions alone.</summary>
    public static string Language(LanguageTag tag) => LikelyRegion.Complete(tag);

    private static Style Paragraph(string id, string name, StyleRunProperties? run = null, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        if (run is not null)
            style.Append(run);
        return style;
    }

    private static Style Mark(string id, string name, string color) =>
        new(
            new StyleName { Val = name },
            new StyleRunProperties(
                new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" },
                new Color { Val = color },
                new FontSize { Val = "16" }
            )
        )
        {
            Type = StyleValues.Character,
            StyleId = id,
            CustomStyle = true,
        };

    private static T Border<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Color = "DDD6C9",
        };
}
