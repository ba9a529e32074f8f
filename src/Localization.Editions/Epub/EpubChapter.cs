namespace Localization.Editions.Epub;

/// <summary>A chapter of a book.</summary>
/// <param name="Name">The name of its file in the book, such as <c>port-shut.xhtml</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Content">Its XHTML.</param>
internal sealed record EpubChapter(string Name, string Title, byte[] Content);
