namespace Localization.Llama;

/// <summary>What keeps a model from an answer.</summary>
public enum LlamaFault
{
    /// <summary>The model cannot be loaded or run.</summary>
    Model,

    /// <summary>The model has no chat template, or none that llama.cpp knows.</summary>
    Template,

    /// <summary>The question with its answer is longer than the context.</summary>
    Context,
}

/// <summary>A model did not answer.</summary>
public sealed class LlamaException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="fault">What kept it.</param>
    /// <param name="message">What llama.cpp said, or the lengths.</param>
    /// <param name="inner">What it comes from.</param>
    public LlamaException(LlamaFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What kept it.</summary>
    public LlamaFault Fault { get; }
}
