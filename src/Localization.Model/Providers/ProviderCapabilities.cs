using System.Collections.Immutable;

namespace Localization.Model.Providers;

/// <summary>What a provider takes in one request, and what it can do for a stretch whose translation is
/// given.</summary>
public sealed record ProviderCapabilities
{
    /// <summary>How many texts one request takes, at least 1.</summary>
    public required int MaxTexts { get; init; }

    /// <summary>How many characters one request takes, in UTF-16 units of its texts; null where nothing is
    /// said.</summary>
    public int? MaxCharacters { get; init; }

    /// <summary>How many bytes the body of one request may have; null where nothing is said.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>How it can be made to keep to given translations, the gentlest to the sentence first. What is not
    /// listed is not asked of it.</summary>
    public ImmutableArray<TermProtection> Protections { get; init; } = [];

    /// <summary>Whether it reads the sentences around a text.</summary>
    public bool Context { get; init; }

    /// <summary>Whether it follows a style guide in words.</summary>
    public bool Instructions { get; init; }

    /// <summary>The pairs of languages that it translates, such as <c>en-es</c>; empty where it takes many and says
    /// itself which it does not.</summary>
    public ImmutableArray<string> Pairs { get; init; } = [];

    /// <summary>Of how many pieces a word is to the engine: the fewer, the surer it copies the word. Null where nothing
    /// is known.</summary>
    public Func<string, int>? PiecesOf { get; init; }

    /// <summary>Whether its answers are the source, which no rule of the target language may then touch.</summary>
    public bool Copies { get; init; }

    /// <summary>The words, in lower case, that an engine adds to the common dictionaries from which it puts its text
    /// together; null where an engine writes freely.</summary>
    public IReadOnlySet<string>? Vocabulary { get; init; }

    /// <summary>The share of its words in which an editor changes something, from 0 to 1.</summary>
    public double FaultRate { get; init; } = 0.01;

    /// <summary>What a request will be billed as; null for the characters of its texts.</summary>
    public Func<TranslationRequest, ProviderBill>? Bill { get; init; }

    /// <summary>Whether it runs on this machine: nothing is sent anywhere and nothing is billed.</summary>
    public bool Local { get; init; }

    /// <summary>What a request will be billed as.</summary>
    public ProviderBill BillOf(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Bill?.Invoke(request) ?? new ProviderBill(request.Units.Sum(u => ProviderBill.CodePoints(u.Text.Text)));
    }
}
