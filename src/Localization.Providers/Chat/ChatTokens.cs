using Microsoft.ML.Tokenizers;

namespace Localization.Providers.Chat;

/// <summary>Counts tokens as OpenAI's models since GPT-4o do (o200k_base). Other models cut text in their own way, and
/// publish their vocabulary with their weights: for them this is near, and what their server counts takes its
/// place.</summary>
internal static class ChatTokens
{
    /// <summary>What is around a message, and before the answer (OpenAI, "How to count tokens with
    /// tiktoken").</summary>
    private const int PerMessage = 4;
    private const int BeforeAnswer = 3;

    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() =>
        TiktokenTokenizer.CreateForEncoding("o200k_base")
    );

    /// <summary>The tokens of a text.</summary>
    public static int Count(string text) => Tokenizer.Value.CountTokens(text);

    /// <summary>The tokens of a prompt of two messages.</summary>
    public static int OfPrompt(string instructions, string question) =>
        Count(instructions) + Count(question) + (2 * PerMessage) + BeforeAnswer;
}
