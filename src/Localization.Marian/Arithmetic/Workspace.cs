namespace Localization.Marian.Arithmetic;

/// <summary>The memory of one worker, used again for each batch.</summary>
internal sealed class Workspace
{
    public Scratch<byte> Activations { get; } = new();

    public Scratch<int> Sums { get; } = new();

    public Scratch<float> Query { get; } = new();

    public Scratch<float> Attended { get; } = new();

    public Scratch<float> Inner { get; } = new();

    public Scratch<float> Outer { get; } = new();

    public Scratch<float> Weights { get; } = new();

    public Scratch<float> Layer { get; } = new();

    public Scratch<float> Cells { get; } = new();

    public Scratch<float> Logits { get; } = new();
}

/// <summary>Memory that grows to the largest size that was asked for.</summary>
internal sealed class Scratch<T>
{
    private T[] _items = [];

    /// <summary>The first <paramref name="length"/> items, with whatever they hold.</summary>
    public Span<T> Of(int length)
    {
        if (_items.Length < length)
            _items = new T[Math.Max(length, _items.Length * 2)];
        return _items.AsSpan(0, length);
    }
}
