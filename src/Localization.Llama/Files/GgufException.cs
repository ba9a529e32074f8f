namespace Localization.Llama.Files;

/// <summary>Why a file is not a model that can be loaded.</summary>
public enum GgufFault
{
    /// <summary>It is not a GGUF file.</summary>
    Kind,

    /// <summary>It is of a version that is not supported; the detail is the version.</summary>
    Version,

    /// <summary>It ends too early; the detail is its length.</summary>
    Cut,

    /// <summary>Something in it is impossible; the detail names it.</summary>
    Damaged,

    /// <summary>The model writes no text; the detail is its architecture.</summary>
    Encoder,

    /// <summary>The vocabulary is of another kind; the detail is its name.</summary>
    Vocabulary,

    /// <summary>It is one of several files; the detail is their number.</summary>
    Parts,
}

/// <summary>A file is not a model that can be loaded.</summary>
/// <param name="fault">Why.</param>
/// <param name="detail">A name or a number, in no language.</param>
public sealed class GgufException(GgufFault fault, string detail) : Exception($"{fault}: {detail}")
{
    /// <summary>Why.</summary>
    public GgufFault Fault { get; } = fault;

    /// <summary>A name or a number.</summary>
    public string Detail { get; } = detail;
}
