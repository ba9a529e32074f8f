using System.Text;
using LLama;
using LLama.Exceptions;
using LLama.Native;

namespace Localization.Llama.Writing;

/// <summary>Puts a question into the chat template of a model. In: instructions and question. Out: tokens, first those
/// that are the same for each question with these instructions. What a user wrote is never read as a token of the
/// template.</summary>
internal sealed class PromptTokens
{
    private const string Instructions = "[[instructions]]",
        Question = "[[question]]";

    private readonly SafeLlamaModelHandle _model;
    private readonly LLamaToken[] _break;
    private readonly string _start;
    private readonly string _between;
    private readonly string _end;

    /// <param name="model">Whose words these are.</param>
    /// <param name="template">Its template, or the name of one.</param>
    /// <exception cref="LlamaException">llama.cpp does not know the template.</exception>
    public PromptTokens(SafeLlamaModelHandle model, string template)
    {
        _model = model;
        _break = model.Tokenize("\n", false, false, Encoding.UTF8);
        // Some templates have no place for instructions.
        var parts =
            Parts(template, ("system", Instructions), ("user", Question))
            ?? Parts(template, ("user", $"{Instructions}\n\n{Question}"))
            ?? throw new LlamaException(LlamaFault.Template, Line(template));
        (_start, _between, _end) = (parts[0], parts[1], parts[2]);
    }

    /// <summary>The tokens of a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answer">How the answer starts.</param>
    public (LLamaToken[] Kept, LLamaToken[] Asked) Of(LlamaQuestion question, string answer) =>
        (
            [.. _model.Tokenize(_start, true, true, Encoding.UTF8), .. Plain(question.Instructions)],
            [.. Template(_between), .. Plain(question.Content), .. Template(_end), .. Plain(answer)]
        );

    /// <summary>The tokens of a text, in which nothing is special.</summary>
    public LLamaToken[] Plain(string text) => Continued(text, false);

    private LLamaToken[] Template(string text) => Continued(text, true);

    // SentencePiece puts a space before each text, as if it were the first: after a line break there is none.
    private LLamaToken[] Continued(string text, bool isSpecial)
    {
        if (text.Length == 0)
            return [];
        var broken = _model.Tokenize($"\n{text}", false, isSpecial, Encoding.UTF8);
        return _model.Vocab.Type == LLamaVocabType.SentencePiece && broken.AsSpan().StartsWith(_break)
            ? broken[_break.Length..]
            : _model.Tokenize(text, false, isSpecial, Encoding.UTF8);
    }

    private static string[]? Parts(string template, params (string Role, string Content)[] messages)
    {
        try
        {
            var filled = new LLamaTemplate(template) { AddAssistant = true };
            foreach (var (role, content) in messages)
                filled.Add(role, content);
            var parts = Encoding.UTF8.GetString(filled.Apply()).Split(Instructions);
            var rest = parts is [_, var after] ? after.Split(Question) : [];
            return rest is [var between, var end] ? [parts[0], between, end] : null;
        }
        catch (Exception exception) when (exception is MissingTemplateException or TemplateNotFoundException)
        {
            throw new LlamaException(LlamaFault.Template, Line(template), exception);
        }
    }

    private static string Line(string template)
    {
        var line = string.Join(' ', template.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 80 ? line : line[..80] + "…";
    }
}
