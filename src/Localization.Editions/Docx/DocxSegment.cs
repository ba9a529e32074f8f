using Localization.Model;

namespace Localization.Editions;

/// <summary>A segment of an edited document, as its table has it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Source">Its source.</param>
/// <param name="Target">Its translation; empty where the cell is.</param>
public sealed record DocxSegment(int Number, InlineText Source, InlineText Target);

/// <summary>The languages of the columns of a document for review.</summary>
/// <param name="Source">That of the sources.</param>
/// <param name="Target">That of the translations.</param>
public sealed record DocxColumns(LanguageTag Source, LanguageTag Target);
