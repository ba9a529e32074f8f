using Localization.Providers.Markup;

namespace Localization.Providers.Chat.Answers;

/// <summary>Tells which texts of a language model are translations. In: a request, and a text a segment. Out: an answer
/// a unit; each is checked by itself, so that one bad one does not spoil its batch and is asked for again
/// alone.</summary>
internal sealed class ChatAnswers(string provider)
{
    private readonly RepeatedAnswers _repeated = new();

    public TranslationAnswer[] Of(TranslationRequest request, ChatQuestion question, string?[] texts)
    {
        var answers = request.Units.Zip(texts, Answer).ToArray();
        var merged = MergedAnswers.Find([.. question.Segments.Zip(texts, (s, t) => (s.Text, t))]);
        var repeated = _repeated.Note([.. request.Units.Zip(answers, (u, a) => (u.Text.Text, a.Text?.Text))]);
        return
        [
            .. answers.Select(
                (answer, i) =>
                    merged[i] ? Failed("chat-ids")
                    : repeated[i] ? Failed("chat-repeated")
                    : answer
            ),
        ];
    }

    private TranslationAnswer Answer(TranslationUnit unit, string? text)
    {
        var answer = MarkupAnswer.Of(provider, text is null ? null : Surroundings.OfMarkup(text), unit);
        if (answer.Text is not { } raw)
            return answer;
        var translation = Surroundings.Strip(unit.Text, raw);
        return ChatAnswerCheck.Fault(unit.Text, translation) is { } fault
            ? Failed(fault)
            : answer with
            {
                Text = SpacesAtCodes.Restore(unit.Text, translation),
            };
    }

    private TranslationAnswer Failed(string fault) => new(null, new ProviderResponseException(fault, provider).Message);
}
