using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Localization.Review.Components;

/// <summary>Compares two texts word by word. In: two texts. Out: the pieces of both, in reading order.</summary>
internal static class WordDiff
{
    public static ImmutableArray<DiffPiece> Of(string old, string now)
    {
        var model = new InlineDiffBuilder(Differ.Instance).BuildDiffModel(
            old,
            now,
            ignoreWhitespace: false,
            ignoreCase: false,
            new WordChunker()
        );
        var pieces = ImmutableArray.CreateBuilder<DiffPiece>();
        foreach (var line in model.Lines)
        {
            var kind = line.Type switch
            {
                ChangeType.Deleted => DiffKind.Gone,
                ChangeType.Inserted => DiffKind.New,
                _ => DiffKind.Same,
            };
            if (pieces.Count > 0 && pieces[^1].Kind == kind)
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + line.Text };
            else
                pieces.Add(new DiffPiece(kind, line.Text));
        }

        return pieces.ToImmutable();
    }
}

/// <summary>A piece of two texts.</summary>
internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>In which of two texts a piece is.</summary>
internal enum DiffKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the old one.</summary>
    Gone,

    /// <summary>In the new one.</summary>
    New,
}
