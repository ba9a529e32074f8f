using System.Text;
using Localization.Model;

namespace Localization.Providers.Chat;

/// <summary>What a request to a model will cost, before it is sent. In: the prompt. Out: its characters, and the tokens
/// of the prompt and of an answer of that length. Models count tokens each in their own way, so this is an estimate;
/// what the server counted takes its place when the answer comes.</summary>
internal static class ChatBill
{
    private const double BytesPerToken = 4.6;
    private const double BytesPerJsonToken = 3.6;

    /// <summary>Spanish news has a fifth more tokens than English (WMT 2012, o200k).</summary>
    private const double AnswerPerText = 1.2;

    /// <summary>What stands around each translation, and around the prompt.</summary>
    private const int TokensPerEntry = 9;

    public static ProviderBill Of(string instructions, ChatQuestion question)
    {
        var json = question.ToJson();
        var texts = question.Segments.Sum(s => (double)Encoding.UTF8.GetByteCount(s.Text)) / BytesPerToken;
        var tokens =
            (Encoding.UTF8.GetByteCount(instructions) / BytesPerToken)
            + (Encoding.UTF8.GetByteCount(json) / BytesPerJsonToken)
            + (texts * AnswerPerText)
            + (TokensPerEntry * (question.Segments.Length + 1));
        return new ProviderBill(
            ProviderBill.CodePoints(instructions) + ProviderBill.CodePoints(json),
            (long)Math.Ceiling(tokens)
        );
    }
}
