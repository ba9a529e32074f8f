namespace Localization.Editions.Docx;

/// <summary>A segment of an edited document, as its table has it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Source">Its source.</param>
/// <param name="Target">Its translation; empty where the cell is.</param>
/// <param name="HandedOut">The translation as it was handed out; null where the document does not say.</param>
public sealed record DocxSegment(int Number, InlineText Source, InlineText Target, HandedOut? HandedOut);

/// <summary>The languages of the columns of a document for review.</summary>
/// <param name="Source">That of the sources.</param>
/// <param name="Target">That of the translations.</param>
public sealed record DocxColumns(LanguageTag Source, LanguageTag Target);
