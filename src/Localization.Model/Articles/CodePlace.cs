namespace Localization.Model.Articles;

/// <summary>The inline code that holds the text of a block, such as the alternative text of a picture in a
/// sentence.</summary>
/// <param name="Block">The index of the block in which the code is.</param>
/// <param name="Id">The <see cref="InlineCode.Id"/>.</param>
public sealed record CodePlace(int Block, string Id);
