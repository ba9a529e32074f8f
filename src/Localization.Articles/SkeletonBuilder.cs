using System.Collections.Immutable;
using System.Text;
using Localization.Articles.Structure;

namespace Localization.Articles;

/// <summary>Collects blocks and the skeleton around them, in the document's order.</summary>
internal sealed class SkeletonBuilder
{
    /// <summary>How long a piece is at most that is likely there again, such as a line end.</summary>
    private const int Short = 4;

    private readonly StringBuilder _pending = new();
    private readonly Dictionary<string, SkeletonPart> _repeated = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SkeletonPart>.Builder _parts = ImmutableArray.CreateBuilder<SkeletonPart>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    /// <summary>The blocks so far.</summary>
    public ImmutableArray<Block> Blocks => _blocks.ToImmutable();

    /// <summary>How many blocks there are so far.</summary>
    public int Count => _blocks.Count;

    /// <summary>Whether there is nothing to translate so far.</summary>
    public bool IsEmpty => !_blocks.Any(b => b.IsTranslatable);

    /// <summary>Gives the document's containers their ids.</summary>
    public ContainerIds Ids { get; } = new();

    /// <summary>The pieces so far.</summary>
    public ImmutableArray<SkeletonPart> Parts
    {
        get
        {
            Flush();
            return _parts.ToImmutable();
        }
    }

    /// <summary>Adds what is not translated.</summary>
    public void Copy(ReadOnlySpan<char> raw) => _pending.Append(raw);

    /// <summary>Adds what is not translated but may have to be laid out anew.</summary>
    public void Layout(string raw, string escape)
    {
        Flush();
        _parts.Add(new(raw, null, escape));
    }

    /// <summary>Adds a block.</summary>
    /// <param name="raw">The document's own characters.</param>
    /// <param name="source">What they say.</param>
    /// <param name="role">The block's role.</param>
    /// <param name="level">The block's level.</param>
    /// <param name="line">The block's line.</param>
    /// <param name="escape">How text is written there.</param>
    /// <param name="inner">The texts in its codes that are blocks of their own.</param>
    /// <param name="containers">What it is in.</param>
    /// <param name="picture">The address of the picture whose text it is.</param>
    public void Slot(
        string raw,
        InlineText source,
        BlockRole role,
        int level,
        int line,
        string? escape,
        IReadOnlyList<CodeText>? inner = null,
        ImmutableArray<BlockContainer> containers = default,
        string? picture = null
    )
    {
        if (role == BlockRole.TableCell && IsLetter(source) && inner is not { Count: > 0 })
        {
            if (escape is null)
                Copy(raw);
            else
                Layout(raw, escape);
            Show(source, role, level, line, containers.IsDefault ? [] : containers, picture);
            return;
        }

        var own = _blocks.Count;
        var next = own + 1;
        var around = containers.IsDefault ? [] : containers;
        var places = (inner ?? []).Select(
            (t, i) => new CodeTextPlace(t.Id, t.Kind, t.Start, t.Length, next + i, t.Escape)
        );
        Add(
            raw,
            new Block(own, role, source, level)
            {
                Line = line,
                Containers = around,
                Picture = picture,
            },
            CodeTextPlace.Join(escape, places)
        );
        foreach (var text in inner ?? [])
            Add(
                "",
                new Block(_blocks.Count, text.Role, text.Source)
                {
                    Line = line,
                    Containers = around,
                    Inside = new(own, text.Id),
                },
                CodeTextPlace.Inside
            );
    }

    /// <summary>Adds a block that is shown as it is. Its characters are copied with what is around it.</summary>
    /// <param name="source">What it says.</param>
    /// <param name="role">The block's role.</param>
    /// <param name="level">The block's level.</param>
    /// <param name="line">The block's line.</param>
    /// <param name="containers">What it is in.</param>
    /// <param name="picture">The address of the picture that it is.</param>
    public void Show(
        InlineText source,
        BlockRole role,
        int level,
        int line,
        ImmutableArray<BlockContainer> containers,
        string? picture = null
    ) =>
        Add(
            "",
            new Block(_blocks.Count, role, source, level)
            {
                Line = line,
                Containers = containers,
                Picture = picture,
                IsTranslatable = false,
            },
            CodeTextPlace.Inside
        );

    /// <summary>Adds a place where a block is once more, such as the fallback of a text box.</summary>
    public void Repeat(string raw, int block, string? escape)
    {
        Flush();
        _parts.Add(new(raw, block, escape));
    }

    /// <summary>Adds a block, whose index is how many there are before it.</summary>
    public void Add(string raw, Block block, string? escape)
    {
        Flush();

        // Most text is written as it reads: then one string is enough.
        _parts.Add(new(raw == block.Source.Text ? block.Source.Text : raw, block.Index, escape));
        _blocks.Add(block);
    }

    /// <summary>The skeleton of all that was added.</summary>
    public Skeleton Build(SourceText source)
    {
        return new(Parts, source.Preamble, source.EncodingName);
    }

    /// <summary>The article of all that was added, its title the headline.</summary>
    /// <exception cref="ArticleFormatException">There is nothing to translate in it.</exception>
    public Article ToArticle(string path, string format, SourceText source)
    {
        if (IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            format,
            Path.GetExtension(path),
            new ArticleMetadata { Title = Blocks.FirstOrDefault(b => b.Role == BlockRole.Headline)?.Source.Text },
            Blocks,
            Build(source)
        );
    }

    // A grade or a key such as A or B+ is no word, and no article.
    private static bool IsLetter(InlineText cell) =>
        cell.Codes.IsEmpty
        && cell.Text.Trim() is { Length: 1 or 2 } text
        && char.IsUpper(text[0])
        && (text.Length == 1 || text[1] is '+' or '-' or '−');

    private void Flush()
    {
        if (_pending.Length == 0)
            return;
        var raw = _pending.ToString();
        _pending.Clear();
        if (raw.Length > Short)
            _parts.Add(new(raw));
        else if (_repeated.TryGetValue(raw, out var known))
            _parts.Add(known);
        else
            _parts.Add(_repeated[raw] = new(raw));
    }
}
