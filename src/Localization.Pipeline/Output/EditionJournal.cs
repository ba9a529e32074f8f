using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Pipeline.Output;

/// <summary>What an output folder remembers: the folder of each article, given once, and the hash of each edition as it
/// was written. It is a file of JSON lines in the output folder, so that it holds for every run and every workspace
/// that writes there; a line that is cut off counts as missing.</summary>
/// <param name="output">The output folder.</param>
internal sealed class EditionJournal(string output)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ".editions.jsonl";

    /// <summary>How long another process may hold the file.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _root = Path.GetFullPath(output);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChapterSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _hashes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private bool _isRead;

    /// <summary>The folders of files, in their order: those they had before, and new ones for new files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="earlier">The folder that an older version of this program gave a file; null where none.</param>
    /// <exception cref="OutputException">The journal cannot be read or written.</exception>
    public string[] Names(IReadOnlyList<string> files, Func<string, string?> earlier)
    {
        lock (_lock)
            return Locked(journal =>
            {
                Read(journal);
                var names = new string[files.Count];
                var taken = new TakenNames(_names.Values);
                var given = new List<Line>();
                Give(
                    names,
                    files,
                    given,
                    (i, identity) => earlier(files[i]) is { } name && taken.Take(name) ? name : null
                );
                Give(names, files, given, (i, _) => taken.Next(ArticleSlugs.Of(files[i])));
                Append(journal, given);
                return names;
            });
    }

    /// <summary>The folders of files, as <see cref="Names"/> gives them.</summary>
    /// <exception cref="OutputException">The journal cannot be read or written.</exception>
    public async Task<string[]> NamesAsync(IReadOnlyList<string> files, Func<string, Task<string?>> earlier)
    {
        // Asked outside the lock, and of new files alone.
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var file in Nameless(files))
            known[file] = await earlier(file);
        return Names(files, known.GetValueOrDefault);
    }

    private List<string> Nameless(IReadOnlyList<string> files)
    {
        lock (_lock)
            return Locked(journal =>
            {
                Read(journal);
                return files.Where(f => !_names.ContainsKey(Identity(f))).ToList();
            });
    }

    /// <summary>Whether a file holds what this program wrote to it. One that was begun and not finished counts as
    /// written.</summary>
    /// <param name="path">Its path below the output folder, with <c>/</c>.</param>
    /// <param name="hash">The hash of what it holds.</param>
    public bool IsOurs(string path, string hash)
    {
        lock (_lock)
        {
            ReadOnce();
            return _hashes.TryGetValue(path, out var hashes) && hashes.Contains(hash);
        }
    }

    /// <summary>Records what is about to be written.</summary>
    /// <param name="path">The edition's path below the output folder, with <c>/</c>.</param>
    /// <param name="hash">The hash of what the file is to hold.</param>
    /// <exception cref="OutputException">The journal cannot be written.</exception>
    public void Writing(string path, string hash) => Add(new Line { Edition = path, Hash = hash });

    /// <summary>What the edition of a chapter was last made from; null where that is not known.</summary>
    /// <param name="path">The edition's path below the output folder, with <c>/</c>.</param>
    public ChapterSource? Source(string path)
    {
        lock (_lock)
        {
            ReadOnce();
            return _sources.GetValueOrDefault(path);
        }
    }

    /// <summary>Records what the edition of a chapter was made from, after it was written.</summary>
    /// <param name="path">The edition's path below the output folder, with <c>/</c>.</param>
    /// <param name="source">What it was made from.</param>
    /// <exception cref="OutputException">The journal cannot be written.</exception>
    public void Made(string path, ChapterSource source) =>
        Add(
            new Line
            {
                Edition = path,
                Source = source.Hash,
                Complete = source.IsComplete,
            }
        );

    private void Add(Line line)
    {
        lock (_lock)
        {
            ReadOnce();
            if (Remember(line))
                Locked(journal =>
                {
                    Append(journal, [line]);
                    return true;
                });
        }
    }

    private void Give(string[] names, IReadOnlyList<string> files, List<Line> given, Func<int, string, string?> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var identity = Identity(files[i]);
            if (names[i] is not null)
                continue;
            if (!_names.TryGetValue(identity, out names[i]!) && name(i, identity) is { } chosen)
            {
                names[i] = _names[identity] = chosen;
                given.Add(new Line { File = identity, Name = chosen });
            }
        }
    }

    // Relative to the output folder: a workspace that is moved as a whole keeps its names.
    private string Identity(string file) => Path.GetRelativePath(_root, Path.GetFullPath(file)).Replace('\\', '/');

    private bool Remember(Line line)
    {
        if (line is { File: { } file, Name: { } name })
            _names[file] = name;
        if (line is { Edition: { } made, Source: { } source })
        {
            var chapter = new ChapterSource(source, line.Complete == true);
            var isNew = _sources.GetValueOrDefault(made) != chapter;
            _sources[made] = chapter;
            return isNew;
        }

        if (line is not { Edition: { } edition, Hash: { } hash })
            return false;
        if (!_hashes.TryGetValue(edition, out var known))
            _hashes[edition] = known = new HashSet<string>(StringComparer.Ordinal);
        return known.Add(hash);
    }

    private void ReadOnce()
    {
        if (!_isRead)
            Locked(journal =>
            {
                Read(journal);
                return true;
            });
    }

    private T Locked<T>(Func<FileStream, T> use)
    {
        var path = Path.Combine(_root, FileName);
        try
        {
            Directory.CreateDirectory(_root);
            FileStream? opened = null;
            if (!SpinWait.SpinUntil(() => (opened = TryOpen(path)) is not null, Patience))
                throw new OutputException("store-busy", path);
            using var journal = opened!;
            return use(journal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", path, exception.Message);
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsLocked(exception))
        {
            return null;
        }
    }

    // Another process has it: EWOULDBLOCK of flock, or a sharing violation.
    private static bool IsLocked(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 35 or 32;

    // All of it: other processes write too. It grows by what is new or has changed, not by the run.
    private void Read(FileStream journal)
    {
        _isRead = true;
        journal.Position = 0;
        using var reader = new StreamReader(journal, leaveOpen: true);
        while (reader.ReadLine() is { } text)
        {
            try
            {
                if (JsonSerializer.Deserialize(text, JournalJson.Default.Line) is { } line)
                    Remember(line);
            }
            catch (JsonException)
            {
                // A line that was cut off by a crash.
            }
        }
    }

    private static void Append(FileStream journal, List<Line> lines)
    {
        if (lines.Count == 0)
            return;
        using var text = new MemoryStream();
        if (journal.Length > 0)
        {
            journal.Position = journal.Length - 1;
            if (journal.ReadByte() != '\n')
                text.WriteByte((byte)'\n');
        }

        foreach (var line in lines)
        {
            JsonSerializer.Serialize(text, line, JournalJson.Default.Line);
            text.WriteByte((byte)'\n');
        }

        journal.Position = journal.Length;
        journal.Write(text.GetBuffer(), 0, (int)text.Length);
    }

    internal sealed record Line
    {
        [JsonPropertyName("file")]
        public string? File { get; init; }

        [JsonPropertyName("name")]
        public string? Name { get; init; }

        [JsonPropertyName("edition")]
        public string? Edition { get; init; }

        [JsonPropertyName("hash")]
        public string? Hash { get; init; }

        [JsonPropertyName("source")]
        public string? Source { get; init; }

        [JsonPropertyName("complete")]
        public bool? Complete { get; init; }
    }
}
