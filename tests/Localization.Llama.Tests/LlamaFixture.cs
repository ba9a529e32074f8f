using Localization.Llama.Files;
using Localization.Llama.Runtime;
using Localization.Testing.Synthetic;

namespace Localization.Llama.Tests;

/// <summary>A model in a file of its own, and the library that the tests reference.</summary>
internal sealed class LlamaFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new("llama-");

    public LlamaFixture(SyntheticLlama model)
    {
        Path = _folder["synthetic.gguf"];
        model.Write(Path);
    }

    /// <summary>The folder of the package.</summary>
    public static string Package { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "backend");

    public static string Library => LlamaLibrary.Find(Package)!;

    public string Path { get; }

    public LlamaModel Load(LlamaSettings? settings = null) =>
        LlamaModel.Load(GgufFile.Read(Path), Library, settings ?? new() { Threads = 1 });

    public void Dispose() => _folder.Dispose();
}
