namespace Localization.Llama.Tests;

internal static class LlamaTexts
{
    /// <summary>The texts of the answer to a question.</summary>
    public static string[] Texts(this LlamaModel model, LlamaQuestion question, CancellationToken cancellationToken) =>
        [.. model.Answer(question, cancellationToken).Select(a => a.Text)];
}
