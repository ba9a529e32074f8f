using System.Text;
using Wasmtime;

namespace Localization.Providers.Firefox.Engine;

/// <summary>One instance of the engine: a memory of its own, one thread at a time. It holds any number of
/// models.</summary>
internal sealed class FirefoxInstance : IDisposable
{
    private readonly Store _store;
    private readonly Instance _instance;
    private readonly Memory _memory;
    private readonly Func<int, int, int> _allocate;
    private readonly Action<int, int, int> _free;
    private readonly Dictionary<string, int> _models = [];

    public FirefoxInstance(Wasmtime.Engine engine, Module module, long memoryLimit)
    {
        using var linker = new Linker(engine);
        _store = new Store(engine);
        _store.SetData(this);
        _store.SetLimits(memoryLimit);
        _store.SetEpochDeadline(ulong.MaxValue / 2);
        FirefoxImports.Define(linker, module);
        try
        {
            _instance = linker.Instantiate(_store, module);
            _memory = _instance.GetMemory("memory") ?? throw Missing("memory");
            _allocate = _instance.GetFunction<int, int, int>("__wbindgen_malloc") ?? throw Missing("__wbindgen_malloc");
            _free = _instance.GetAction<int, int, int>("__wbindgen_free") ?? throw Missing("__wbindgen_free");

            // Four values that the bindings expect at known places; none of them is ever looked at here.
            (_instance.GetTable("__wbindgen_externrefs") ?? throw Missing("__wbindgen_externrefs")).Grow(4, null);
            (_instance.GetAction("__wbindgen_start") ?? throw Missing("__wbindgen_start"))();
        }
        catch (WasmtimeException exception)
        {
            _store.Dispose();
            throw new FirefoxEngineException(exception.Message, exception);
        }
        catch
        {
            _store.Dispose();
            throw;
        }
    }

    /// <summary>What the engine said before it trapped.</summary>
    public string? Panic { get; set; }

    /// <summary>Loads a model, unless it is loaded.</summary>
    /// <exception cref="FirefoxEngineException">The engine refuses it.</exception>
    public void Load(FirefoxModel model, TimeSpan deadline)
    {
        if (_models.ContainsKey(model.Name))
            return;
        var create = Function("translator_new");
        Guard(
            deadline,
            () =>
            {
                var arguments = new List<ValueBox>();
                foreach (
                    var file in new[] { model.Weights, model.SourceVocabulary, model.TargetVocabulary, model.Shortlist }
                )
                {
                    arguments.Add(file is null ? 0 : Put(file));
                    arguments.Add(file?.Length ?? 0);
                }

                var result = (object[])create.Invoke([.. arguments])!;
                if ((int)result[2] != 0)
                    throw new FirefoxEngineException(Error((int)result[1]));
                _models[model.Name] = (int)result[0];
                return true;
            }
        );
    }

    /// <summary>Translates a sentence. What is longer than the model's context is cut.</summary>
    /// <param name="model">The name of a model that is loaded.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <exception cref="FirefoxEngineException">It trapped, or its time was up.</exception>
    public string Translate(string model, string sentence, TimeSpan deadline)
    {
        var translate = Function("translator_translate");
        var bytes = Encoding.UTF8.GetBytes(sentence);
        return Guard(
            deadline,
            () =>
            {
                var result = (object[])translate.Invoke(_models[model], Put(bytes), bytes.Length)!;
                var (pointer, length) = ((int)result[0], (int)result[1]);
                var text = Encoding.UTF8.GetString(_memory.GetSpan((uint)pointer, length));
                _free(pointer, length, 1);
                return text;
            }
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private int Put(byte[] bytes)
    {
        var pointer = _allocate(bytes.Length, 1);
        // The memory may have moved: its span is asked for after each call.
        bytes.CopyTo(_memory.GetSpan((uint)pointer, bytes.Length));
        return pointer;
    }

    private string Error(int reference) =>
        _instance.GetTable("__wbindgen_externrefs")!.GetElement((uint)reference) as string ?? "";

    private T Guard<T>(TimeSpan deadline, Func<T> call)
    {
        _store.SetEpochDeadline((ulong)Math.Max(1, Math.Ceiling(deadline / FirefoxModule.Beat)));
        try
        {
            return call();
        }
        catch (TrapException exception)
        {
            throw new FirefoxEngineException(Panic ?? exception.Message, exception)
            {
                TimedOut = exception.Type == TrapCode.Interrupt,
            };
        }
        catch (WasmtimeException exception)
        {
            throw new FirefoxEngineException((exception.InnerException ?? exception).Message, exception);
        }
    }

    private Function Function(string name) => _instance.GetFunction(name) ?? throw Missing(name);

    private static FirefoxEngineException Missing(string name) => new($"The engine has no {name}.");
}
