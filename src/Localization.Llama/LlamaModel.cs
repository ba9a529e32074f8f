using LLama.Exceptions;
using LLama.Native;
using Localization.Llama.Files;
using Localization.Llama.Runtime;
using Localization.Llama.Writing;

namespace Localization.Llama;

/// <summary>A language model in this process, through llama.cpp. Its weights are mapped into memory. One thread at a
/// time uses it, and it uses all its threads.</summary>
public sealed class LlamaModel : IDisposable
{
    private readonly SafeLlamaModelHandle _weights;
    private readonly LlamaSession _session;
    private readonly AnswerWriter _writer;

    private LlamaModel(SafeLlamaModelHandle weights, LlamaSession session, PromptTokens prompts)
    {
        (_weights, _session) = (weights, session);
        _writer = new AnswerWriter(session, new TokenPieces(weights), prompts);
    }

    /// <summary>Loads a model.</summary>
    /// <param name="file">Its file, checked.</param>
    /// <param name="library">The path of llama.cpp's library.</param>
    /// <param name="settings">How it runs.</param>
    /// <exception cref="LlamaException">llama.cpp cannot load it, or does not know its template.</exception>
    /// <exception cref="DllNotFoundException">The library cannot be loaded, or is of another version.</exception>
    public static LlamaModel Load(GgufFile file, string library, LlamaSettings settings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);
        var template = settings.Template ?? file.Template;
        if (string.IsNullOrWhiteSpace(template))
            throw new LlamaException(LlamaFault.Template, "–");
        LlamaLibrary.Load(library);
        NativeLog.Clear();
        SafeLlamaModelHandle? weights = null;
        LlamaSession? session = null;
        try
        {
            weights = SafeLlamaModelHandle.LoadFromFile(file.Path, Parameters());
            var prompts = new PromptTokens(weights, template);
            session = new LlamaSession(weights.CreateContext(Parameters(file, settings)));
            return new LlamaModel(weights, session, prompts);
        }
        catch (Exception exception)
            when (exception
                    is RuntimeError
                        or LlamaException
                        or InvalidOperationException
                        or ArgumentException
                        or IOException
            )
        {
            session?.Dispose();
            weights?.Dispose();
            if (exception is LlamaException)
                throw;
            throw new LlamaException(
                LlamaFault.Model,
                NativeLog.Error is { Length: > 0 } error ? error : exception.Message,
                exception
            );
        }
    }

    /// <summary>Asks the model.</summary>
    /// <param name="question">The question, with at least one text.</param>
    /// <param name="cancellationToken">Checked before each token that is written.</param>
    /// <returns>The texts of the answer, in order.</returns>
    /// <exception cref="LlamaException">The question does not fit into the context, or the model cannot be
    /// run.</exception>
    public IReadOnlyList<LlamaAnswer> Answer(LlamaQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _writer.Write(question, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _weights.Dispose();
    }

    private static LLamaModelParams Parameters()
    {
        var parameters = LLamaModelParams.Default();
        parameters.n_gpu_layers = 0;
        return parameters;
    }

    private static LLamaContextParams Parameters(GgufFile file, LlamaSettings settings)
    {
        var parameters = LLamaContextParams.Default();
        var most = Math.Min(file.ContextLength, int.MaxValue);
        parameters.n_ctx = (uint)(settings.Context > 0 ? Math.Min(settings.Context, most) : most);
        parameters.n_batch = parameters.n_ubatch = LlamaSession.Portion;
        parameters.n_threads = parameters.n_threads_batch =
            settings.Threads > 0 ? settings.Threads : Environment.ProcessorCount;
        return parameters;
    }
}
