using System.Security.Cryptography;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A folder with the files of one model as Marian, Bergamot and translateLocally name them, without a list:
/// <c>model….bin</c>, <c>vocab….spm</c> or <c>srcvocab….spm</c> and <c>trgvocab….spm</c>, and optionally
/// <c>lex….bin</c>. Its languages are those that were asked for.</summary>
/// <param name="folder">The folder.</param>
/// <param name="from">The language that the model reads.</param>
/// <param name="to">The language that it writes.</param>
internal sealed class MarianFolderSource(string folder, string from, string to) : IModelSource
{
    private static readonly (string Type, string Pattern)[] Patterns =
    [
        ("model", "model*.bin"),
        ("vocab", "vocab*.spm"),
        ("srcvocab", "srcvocab*.spm"),
        ("trgvocab", "trgvocab*.spm"),
        ("lex", "lex*.bin"),
    ];

    private readonly FolderFiles _files = new(folder);

    public string Address => folder;

    /// <summary>The folder does not say.</summary>
    public string Licence => "?";

    /// <summary>Whether a folder has a model and no list of models.</summary>
    public static bool Is(string folder) =>
        !File.Exists(Path.Combine(folder, FolderSource.Records)) && Files(folder, "model*.bin").Length > 0;

    public async Task<IReadOnlyList<ModelRecord>> RecordsAsync(CancellationToken cancellationToken)
    {
        var records = new List<ModelRecord>();
        foreach (var (type, pattern) in Patterns)
        {
            switch (Files(folder, pattern))
            {
                case [var file]:
                    records.Add(await RecordAsync(type, file, cancellationToken));
                    break;
                case { Length: > 1 } several:
                    throw new ProviderResponseException("firefox-folder-several", folder, string.Join(", ", several));
            }
        }

        return records.Exists(r => r.Type == "vocab") || records.Count(r => r.Type.EndsWith("vocab")) == 2
            ? records
            : throw new ProviderResponseException("firefox-folder-vocabulary", folder);
    }

    public Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    ) => _files.OpenAsync(location, from);

    public void Dispose() { }

    private static string[] Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder, pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private async Task<ModelRecord> RecordAsync(string type, string file, CancellationToken cancellationToken)
    {
        var (content, _) = await _files.OpenAsync(file, 0);
        await using (content)
        {
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            // The folder says nothing of a version; that of the tested generation lets the model be chosen.
            return new ModelRecord(file, type, from, to, "1.0", "", hash, content.Length, file, content.Length);
        }
    }
}
