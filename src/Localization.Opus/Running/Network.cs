using Microsoft.ML.OnnxRuntime;

namespace Localization.Opus.Running;

/// <summary>A network in a file. Its errors name the file.</summary>
internal sealed class Network : IDisposable
{
    private readonly InferenceSession _session;

    private Network(string file, InferenceSession session)
    {
        (File, _session) = (file, session);
        Inputs = [.. session.InputMetadata.Keys];
        Outputs = [.. session.OutputMetadata.Keys];
    }

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>The names of what goes in.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The names of what comes out.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>Loads a network.</summary>
    /// <param name="path">The file.</param>
    /// <param name="threads">Threads that compute; 0 means one per core.</param>
    /// <param name="inputs">Inputs that it must have.</param>
    /// <param name="outputs">Outputs that it must have.</param>
    /// <exception cref="InvalidDataException">It is not such a network.</exception>
    public static Network Load(string path, int threads, string[] inputs, string[] outputs)
    {
        var file = Path.GetFileName(path);
        if (!System.IO.File.Exists(path))
            throw new InvalidDataException($"{file}: –");
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            // The shapes change with each step.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        Network network;
        try
        {
            network = new Network(file, new InferenceSession(path, options));
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"{file}: {exception.Message}", exception);
        }

        var missing = inputs.Except(network.Inputs).Concat(outputs.Except(network.Outputs)).FirstOrDefault();
        if (missing is null)
            return network;
        network.Dispose();
        throw new InvalidDataException($"{file}: no {missing}");
    }

    /// <summary>The size of an input's dimension; null where it varies.</summary>
    public int? Size(string input, int dimension) =>
        _session.InputMetadata[input].Dimensions is var sizes && dimension < sizes.Length && sizes[dimension] > 0
            ? sizes[dimension]
            : null;

    /// <summary>Runs it.</summary>
    /// <param name="input">Gives each input.</param>
    /// <returns>The outputs by name. The caller disposes of them.</returns>
    /// <exception cref="InvalidDataException">It cannot be run on these inputs.</exception>
    public Dictionary<string, OrtValue> Run(Func<string, OrtValue> input)
    {
        try
        {
            using var options = new RunOptions();
            var values = _session.Run(options, Inputs, [.. Inputs.Select(input)], Outputs);
            var outputs = new Dictionary<string, OrtValue>();
            for (var i = 0; i < Outputs.Count; i++)
                outputs[Outputs[i]] = values[i];
            return outputs;
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"{File}: {exception.Message}", exception);
        }
    }

    public void Dispose() => _session.Dispose();
}
