namespace Localization.Model.Memory;

/// <summary>What is stored under a content key.</summary>
/// <param name="Text">The translation.</param>
public sealed record MemoryAnswer(InlineText Text)
{
    /// <summary>How sure the engine was: see <see cref="TranslationAnswer.Confidence"/>.</summary>
    public double? Confidence { get; init; }
}
