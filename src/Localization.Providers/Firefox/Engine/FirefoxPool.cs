using System.Threading.Channels;

namespace Localization.Providers.Firefox.Engine;

/// <summary>Instances of the engine, one for each sentence that is translated at a time. One that trapped is thrown
/// away and its sentence asked once more of a new one, so that no sentence costs the run.</summary>
internal sealed class FirefoxPool : IDisposable
{
    private readonly Func<FirefoxInstance> _create;
    private readonly TimeSpan _deadline;
    private readonly Channel<FirefoxInstance?> _free;

    /// <param name="create">Makes an instance.</param>
    /// <param name="instances">How many there are at most; each is made when it is first wanted.</param>
    /// <param name="deadline">How long a sentence may take.</param>
    public FirefoxPool(Func<FirefoxInstance> create, int instances, TimeSpan deadline)
    {
        _create = create;
        _deadline = deadline;
        _free = Channel.CreateBounded<FirefoxInstance?>(instances);
        for (var i = 0; i < instances; i++)
            _free.Writer.TryWrite(null);
    }

    /// <summary>Translates a sentence.</summary>
    /// <exception cref="FirefoxEngineException">It failed twice.</exception>
    public async Task<string> TranslateAsync(FirefoxModel model, string sentence, CancellationToken cancellationToken)
    {
        var instance = await _free.Reader.ReadAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Translate(ref instance, model, sentence), cancellationToken);
        }
        finally
        {
            _free.Writer.TryWrite(instance);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _free.Writer.TryComplete();
        while (_free.Reader.TryRead(out var instance))
            instance?.Dispose();
    }

    private string Translate(ref FirefoxInstance? instance, FirefoxModel model, string sentence)
    {
        for (var retried = false; ; retried = true)
        {
            try
            {
                instance ??= _create();
                instance.Load(model, _deadline);
                return instance.Translate(model.Name, sentence, _deadline);
            }
            catch (FirefoxEngineException)
            {
                instance?.Dispose();
                instance = null;
                if (retried)
                    throw;
            }
        }
    }
}
