using System.Collections.Immutable;

namespace Localization.Pipeline.Output;

/// <summary>Writes the editions of one article. In: their names and contents. Out: the files, none of which somebody
/// else wrote or edited.</summary>
/// <param name="output">The output folder.</param>
/// <param name="name">The article's folder in it.</param>
/// <param name="journal">Knows what this program wrote.</param>
internal sealed class EditionTarget(string output, string name, EditionJournal journal)
{
    /// <summary>Whether an edition that somebody edited is written over.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Knows files, by their full paths, from before there was a journal.</summary>
    public Func<string, bool>? IsOurs { private get; init; }

    /// <summary>Writes the editions; a file that would be the same is left alone.</summary>
    /// <returns>The files that somebody edited.</returns>
    /// <param name="editions">Their names and contents, made one at a time: that of a long article is large.</param>
    public ImmutableArray<EditedEdition> Write(IEnumerable<(string File, byte[] Content)> editions)
    {
        var edited = ImmutableArray.CreateBuilder<EditedEdition>();
        foreach (var (file, content) in editions)
        {
            var target = MayWrite(file, content) ? file : Beside(file, content);

            // First, so that a crash in between leaves no file that would be taken for somebody's.
            journal.Writing($"{name}/{target}", content);
            AtomicFile.WriteChanged(Full(target), content, output);
            if (target == file)
                RemoveBeside(file);
            else
                edited.Add(new EditedEdition(Full(file), Full(target)));
        }

        return edited.ToImmutable();
    }

    private string Full(string file) => Path.Combine(output, name, file);

    private bool MayWrite(string file, byte[] content) =>
        Overwrite
        || IsOurs?.Invoke(Path.GetFullPath(Full(file))) == true
        || AtomicFile.Content(Full(file)) is not { } there
        || there.AsSpan().SequenceEqual(content)
        || journal.IsOurs($"{name}/{file}", there);

    private string Beside(string file, byte[] content)
    {
        for (var n = 1; ; n++)
        {
            var beside = Beside(file, n);
            if (
                AtomicFile.Content(Full(beside)) is not { } there
                || there.AsSpan().SequenceEqual(content)
                || journal.IsOurs($"{name}/{beside}", there)
            )
                return beside;
        }
    }

    private static string Beside(string file, int n) =>
        Path.GetFileNameWithoutExtension(file) + (n == 1 ? ".new" : $".new-{n}") + Path.GetExtension(file);

    // The edition itself is new again.
    private void RemoveBeside(string file)
    {
        var beside = Beside(file, 1);
        if (AtomicFile.Content(Full(beside)) is { } there && journal.IsOurs($"{name}/{beside}", there))
            AtomicFile.TryDelete(Full(beside));
    }
}
