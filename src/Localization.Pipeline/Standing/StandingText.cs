using System.Collections.Immutable;

namespace Localization.Pipeline.Standing;

/// <summary>A person's translation for a source whose markup may have changed around the same words.</summary>
internal static class StandingText
{
    /// <summary>The translation with the codes of the source as it is now. Its words are always the person's.</summary>
    /// <param name="target">The translation.</param>
    /// <param name="source">The source as it is now.</param>
    /// <returns>The translation, and whether it has all codes of the source.</returns>
    public static (InlineText Target, bool IsWhole) For(InlineText target, InlineText source)
    {
        if (target.Codes.IsEmpty && source.Codes.IsEmpty)
            return (target, true);
        var free = source
            .Codes.GroupBy(c => (c.Kind, c.Id))
            .ToDictionary(g => g.Key, g => new Queue<string>(g.Select(c => c.Data)));
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        foreach (var code in target.Codes)
        {
            if (free.TryGetValue((code.Kind, code.Id), out var data) && data.TryDequeue(out var now))
                codes.Add(code with { Data = now });
        }

        // Half of a pair would be broken markup.
        var halves = codes
            .Where(c => c.Kind != InlineCodeKind.Placeholder)
            .GroupBy(c => c.Id)
            .Where(g => g.Select(c => c.Kind).Distinct().Count() < Kinds(source, g.Key))
            .Select(g => g.Key)
            .ToHashSet();
        codes.RemoveAll(c => halves.Contains(c.Id) && c.Kind != InlineCodeKind.Placeholder);
        return (
            new InlineText(target.Text, codes.ToImmutable()),
            codes.Count == source.Codes.Length && codes.Count == target.Codes.Length
        );
    }

    private static int Kinds(InlineText source, string id) =>
        source
            .Codes.Where(c => c.Id == id && c.Kind != InlineCodeKind.Placeholder)
            .Select(c => c.Kind)
            .Distinct()
            .Count();
}
