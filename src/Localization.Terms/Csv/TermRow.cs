using System.Collections.Immutable;

namespace Localization.Terms.Csv;

/// <summary>An entry and the lines of the file that hold it.</summary>
/// <param name="Term">The entry.</param>
/// <param name="FirstLine">The line after the entry before it, from 1; comments may come first.</param>
/// <param name="LastLine">The line on which it ends.</param>
internal sealed record TermRow(Term Term, int FirstLine, int LastLine)
{
    /// <summary>The values as they are there, where the file has columns of another program; else empty.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}
