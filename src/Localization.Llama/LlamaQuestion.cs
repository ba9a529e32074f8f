using System.Collections.Immutable;

namespace Localization.Llama;

/// <summary>A question, and the form of its answer, in which the model only writes the texts.</summary>
/// <param name="Instructions">What the model is told first. It is kept in memory from question to question.</param>
/// <param name="Content">The question.</param>
/// <param name="Texts">What it is to write, in order.</param>
public sealed record LlamaQuestion(string Instructions, string Content, ImmutableArray<LlamaText> Texts);

/// <summary>A text inside the answer: a string of JSON.</summary>
/// <param name="Before">What is in the answer before it, from the quotation mark that ends the text before, if there is
/// one, to that which begins this one.</param>
/// <param name="Most">So many characters it has at most: then it ends.</param>
public sealed record LlamaText(string Before, int Most);
