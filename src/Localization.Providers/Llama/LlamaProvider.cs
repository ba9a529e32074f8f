using System.Collections.Immutable;
using Localization.Llama;
using Localization.Llama.Files;
using Localization.Llama.Runtime;
using Localization.Providers.Chat;
using Localization.Providers.Chat.Answers;
using Localization.Providers.Scoring;

namespace Localization.Providers.Llama;

/// <summary>Translates with a language model in this process, with the instructions and the checks of <c>chat</c>: no
/// key, no network, nothing leaves the machine. The user names the model; there is none by default.</summary>
internal sealed class LlamaProvider : ITranslationProvider
{
    /// <summary>The generation of the prompts: translations of another one in the memory are not used.</summary>
    private const string Generation = "llama1";

    /// <summary>A text is ended once it has so many times the characters of its source, and so many more:
    /// <see cref="ChatAnswerCheck"/> rejects it then.</summary>
    private const int LongestAnswer = 3,
        LongestShort = 41;

    private readonly LlamaOptions _options;
    private readonly TimeProvider _time;
    private readonly GgufFile _file;
    private readonly string _library;
    private readonly ChatAnswers _answers;
    private readonly SemaphoreSlim _free = new(1);
    private readonly string _name;
    private LlamaModel? _model;
    private (string Question, ImmutableArray<TranslationAnswer> Answers)? _last;

    /// <exception cref="ProviderUnavailableException">No model is named, its file is none, or the library is
    /// missing.</exception>
    public LlamaProvider(LlamaOptions options, TimeProvider time)
    {
        options.Validate();
        (_options, _time, _answers) = (options, time, new ChatAnswers(Name));
        if (string.IsNullOrWhiteSpace(options.Model))
            throw new ProviderUnavailableException("llama-none");
        try
        {
            _file = GgufFile.Read(Path.GetFullPath(options.Model));
            _name = $"{Path.GetFileNameWithoutExtension(options.Model)}-{ModelFingerprint.Of(_file)}";
        }
        catch (GgufException exception)
        {
            var code = exception.Fault switch
            {
                GgufFault.Kind => "llama-kind",
                GgufFault.Version => "llama-version",
                GgufFault.Cut => "llama-cut",
                GgufFault.Encoder => "llama-encoder",
                GgufFault.Vocabulary => "llama-vocabulary",
                GgufFault.Parts => "llama-parts",
                _ => "llama-damaged",
            };
            throw new ProviderUnavailableException(exception, code, options.Model, exception.Detail);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProviderUnavailableException(exception, "llama-missing", options.Model);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProviderUnavailableException(exception, "llama-file", options.Model, exception.Message);
        }

        var folder = options.Library is { Length: > 0 } named ? Path.GetFullPath(named) : LlamaLibrary.PackageFolder;
        _library =
            LlamaLibrary.Find(folder)
            ?? throw new ProviderUnavailableException(
                "llama-library",
                folder,
                LlamaLibrary.Package,
                LlamaLibrary.PackageVersion
            );
    }

    public string Name => "llama";

    /// <summary>The file with a fingerprint of its content, and what else changes its answers.</summary>
    public string Model =>
        string.Join(' ', new[] { Generation, _name, _options.Template, _options.Style }.OfType<string>());

    public ProviderCapabilities Capabilities =>
        new()
        {
            MaxTexts = _options.MaxTexts,
            MaxCharacters = _options.MaxCharacters,
            Protections = [TermProtection.Instructions, TermProtection.Markup],
            Context = true,
            Instructions = true,
            Local = true,
        };

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = ChatQuestion.Of(request);
        var instructions = ChatInstructions.Of(request, _options.Style);
        var asked = new LlamaQuestion(instructions, question.ToJson(), Texts(question));
        await _free.WaitAsync(cancellationToken);
        try
        {
            // The same question has the same answer: it is not computed again.
            if (_last is { } last && last.Question == asked.Instructions + asked.Content)
                return last.Answers;
            var texts = await AnswerAsync(asked, cancellationToken);
            ImmutableArray<TranslationAnswer> answers =
            [
                .. _answers
                    .Of(request, question, [.. texts.Select(t => t.Text)])
                    .Zip(texts, (a, t) => a with { Model = _name, Confidence = Confidence(t) }),
            ];
            _last = (asked.Instructions + asked.Content, answers);
            return answers;
        }
        finally
        {
            _free.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _model?.Dispose();
        _free.Dispose();
        return ValueTask.CompletedTask;
    }

    private static double? Confidence(LlamaAnswer answer) =>
        new PieceScore(answer.LogProbability, answer.Written).Confidence;

    private async Task<IReadOnlyList<LlamaAnswer>> AnswerAsync(
        LlamaQuestion question,
        CancellationToken cancellationToken
    )
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(_options.Deadline), _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await Task.Run(() => (_model ??= Load()).Answer(question, stop.Token), cancellationToken);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Asked again, it would take as long: a part of it takes less.
            throw new ProviderRequestException(exception, "provider-timeout", Name, (int)_options.Deadline);
        }
        catch (LlamaException exception)
        {
            throw exception.Fault switch
            {
                LlamaFault.Context => new ProviderRequestException(exception, "llama-context", Name, exception.Message),
                LlamaFault.Template => new ProviderUnavailableException(
                    exception,
                    "llama-template",
                    _options.Model,
                    exception.Message
                ),
                _ => new ProviderUnavailableException(exception, "llama-model", _options.Model, exception.Message),
            };
        }
        catch (DllNotFoundException exception)
        {
            throw new ProviderUnavailableException(
                exception,
                "llama-runtime",
                _library,
                exception.Message,
                LlamaLibrary.Package,
                LlamaLibrary.PackageVersion
            );
        }
    }

    private LlamaModel Load() =>
        LlamaModel.Load(
            _file,
            _library,
            new LlamaSettings
            {
                Context = _options.Context,
                Threads = _options.Threads,
                Template = _options.Template,
            }
        );

    // The form that the instructions ask for.
    private static ImmutableArray<LlamaText> Texts(ChatQuestion question) =>
        [
            .. question.Segments.Select(s => new LlamaText(
                $"{(s.Id == 0 ? "{\"translations\":[" : "\"},")}{{\"id\":{s.Id},\"text\":\"",
                s.Text.Length * LongestAnswer + LongestShort
            )),
        ];
}
