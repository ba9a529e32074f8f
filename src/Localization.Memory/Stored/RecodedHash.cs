using System.Collections.Immutable;
using Localization.Memory.Matching;

namespace Localization.Memory.Stored;

/// <summary>What people's entries are looked up by: the recoded source and the languages without their
/// regions.</summary>
internal static class RecodedHash
{
    /// <summary>Under which an entry is found.</summary>
    public static long Of(MemoryEntry entry) =>
        Of(entry.SourceLanguage, entry.TargetLanguage, entry.Source, entry.Given);

    /// <summary>Under which a query finds entries: with its names recoded, and with its text as it is.</summary>
    public static IEnumerable<long> Of(MemoryQuery query) =>
        new[] { query.Given, [] }
            .Select(given => Of(query.SourceLanguage, query.TargetLanguage, query.Source, given))
            .Distinct();

    private static long Of(
        LanguageTag source,
        LanguageTag target,
        InlineText text,
        ImmutableArray<LexicalConstraint> given
    ) => Hash64.Of(source.Language, target.Language, RecodedSource.Of(text.Text, given).Text);
}
