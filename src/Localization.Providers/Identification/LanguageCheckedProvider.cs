using System.Collections.Immutable;

namespace Localization.Providers.Identification;

/// <summary>Takes no answer in a wrong language. In: one request. Out: the provider's answers; one that is in another
/// language, in two, or the source itself becomes a failure, to be asked for again.</summary>
internal sealed class LanguageCheckedProvider(ITranslationProvider provider) : ITranslationProvider
{
    public string Name => provider.Name;

    public string Model => provider.Model;

    public string ModelFor(LanguageTag source, LanguageTag target) => provider.ModelFor(source, target);

    public ProviderCapabilities Capabilities => provider.Capabilities;

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var answers = await provider.TranslateAsync(request, cancellationToken);
        return answers.Length == request.Units.Length
            ? [.. answers.Zip(request.Units, (answer, unit) => Checked(answer, unit, request))]
            : answers;
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private TranslationAnswer Checked(TranslationAnswer answer, TranslationUnit unit, TranslationRequest request) =>
        answer.Text is { } text && LanguageCheck.Fault(unit.Text, text, request.Source, request.Target) is { } fault
            ? answer with
            {
                Text = null,
                Failure = new ProviderResponseException(fault, Name, request.Target.Value).Message,
            }
            : answer;
}
