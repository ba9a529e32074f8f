using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Providers.Chat;

/// <summary>What a request to a model will cost, before it is sent. In: the prompt. Out: its characters, and the tokens
/// of the prompt and of an answer that is as long as translations of such texts are. What the server counted takes its
/// place when the answer comes.</summary>
internal static partial class ChatBill
{
    public static ProviderBill Of(string instructions, ChatQuestion question)
    {
        var json = question.ToJson();
        return new ProviderBill(
            ProviderBill.CodePoints(instructions) + ProviderBill.CodePoints(json),
            ChatTokens.OfPrompt(instructions, json) + (long)Math.Ceiling(Answer(question))
        );
    }

    // The answer repeats the form and the tags; only its words are more or fewer.
    private static double Answer(ChatQuestion question)
    {
        var form = new ChatForm(question.Segments.Select(s => new ChatFormText(s.Id, s.Text)));
        var words = question.Segments.Sum(s => ChatTokens.Count(Tag().Replace(s.Text, "")));
        return ChatTokens.Count(JsonSerializer.Serialize(form, ChatJson.Readable.ChatForm))
            + (words * (Ratio(question) - 1));
    }

    private static double Ratio(ChatQuestion question) =>
        TextGrowth.Tokens(LanguageTag.Parse(question.Source), LanguageTag.Parse(question.Target));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
