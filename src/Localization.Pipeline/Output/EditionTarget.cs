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
    /// <param name="editions">Their names, and what writes their contents, one at a time.</param>
    public ImmutableArray<EditedEdition> Write(IEnumerable<(string File, Action<Stream> Content)> editions)
    {
        var edited = ImmutableArray.CreateBuilder<EditedEdition>();
        foreach (var (file, content) in editions)
        {
            using var draft = EditionDraft.Write(Full(file), output, content);
            var target = MayWrite(file, draft) ? file : Beside(file, draft);

            // First, so that a crash in between leaves no file that would be taken for somebody's.
            journal.Writing($"{name}/{target}", draft.Hash);
            if (EditionFile.Of(Full(target)) is not { } there || !draft.Is(there))
                draft.MoveTo(Full(target));
            if (target == file)
                RemoveBeside(file);
            else
                edited.Add(new EditedEdition(Full(file), Full(target)));
        }

        return edited.ToImmutable();
    }

    private string Full(string file) => Path.Combine(output, name, file);

    private bool MayWrite(string file, EditionDraft draft) =>
        Overwrite || IsOurs?.Invoke(Path.GetFullPath(Full(file))) == true || IsFree(file, draft);

    private bool IsFree(string file, EditionDraft draft) =>
        EditionFile.Of(Full(file)) is not { } there || draft.Is(there) || journal.IsOurs($"{name}/{file}", there.Hash);

    private string Beside(string file, EditionDraft draft)
    {
        for (var n = 1; ; n++)
        {
            var beside = Beside(file, n);
            if (IsFree(beside, draft))
                return beside;
        }
    }

    private static string Beside(string file, int n) =>
        Path.GetFileNameWithoutExtension(file) + (n == 1 ? ".new" : $".new-{n}") + Path.GetExtension(file);

    // The edition itself is new again.
    private void RemoveBeside(string file)
    {
        var beside = Beside(file, 1);
        if (EditionFile.Of(Full(beside)) is { } there && journal.IsOurs($"{name}/{beside}", there.Hash))
            AtomicFile.TryDelete(Full(beside));
    }
}
