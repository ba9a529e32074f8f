using System.Collections.Immutable;

namespace Localization.Model.Providers;

/// <summary>A provider that holds glossaries of its own.</summary>
public interface IGlossaryProvider
{
    /// <summary>Makes the provider's glossary say what the term base says, and uses it from then on. One that says so
    /// already is left alone; those that we made for an earlier state are replaced.</summary>
    /// <param name="source">The language of the articles.</param>
    /// <param name="target">The language to translate to.</param>
    /// <param name="terms">The term base; entries that forbid a target are left out.</param>
    /// <param name="cancellationToken">Stops it; translations then go without the glossary.</param>
    /// <exception cref="ProviderException">It cannot be made; translations then go without the glossary.</exception>
    Task KeepGlossaryAsync(
        LanguageTag source,
        LanguageTag target,
        ImmutableArray<Term> terms,
        CancellationToken cancellationToken
    );
}
