using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Localization.Model.Text;

/// <summary>
/// Characters with inline codes at positions between them. The codes are not part of <see cref="Text"/>, so
/// segmentation, terms and memory see clean prose. Codes at one position keep their order.
/// </summary>
public sealed class InlineText : IEquatable<InlineText>
{
    /// <summary>No characters, no codes.</summary>
    public static readonly InlineText Empty = new("");

    /// <summary>A text without codes.</summary>
    public InlineText(string text)
        : this(text, []) { }

    /// <summary>A text with codes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A code's position is outside the text, or before the code that
    /// precedes it.</exception>
    public InlineText(string text, ImmutableArray<InlineCode> codes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var last = 0;
        foreach (var code in codes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(code.Position, last, nameof(codes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(code.Position, text.Length, nameof(codes));
            last = code.Position;
        }

        Text = text;
        Codes = codes;
    }

    /// <summary>The characters, without the codes.</summary>
    public string Text { get; }

    /// <summary>The codes, by rising position.</summary>
    public ImmutableArray<InlineCode> Codes { get; }

    /// <summary>Neither characters nor codes.</summary>
    public bool IsEmpty => Text.Length == 0 && Codes.IsEmpty;

    /// <summary>Nothing to read: only white space and characters without width, whatever the codes.</summary>
    public bool IsBlank =>
        !Text.Any(c =>
            !char.IsWhiteSpace(c)
            && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)
        );

    /// <summary>The characters as rules read them: a code that is a word of its own, and one that parts two words, is a
    /// character.</summary>
    public OpaqueText Opaque() => new(this);

    /// <summary>Whether a code that no rule may read across is inside a stretch.</summary>
    public bool IsParted(int start, int length)
    {
        foreach (var code in Codes)
        {
            if (code.IsBarrier && code.Position > start && code.Position < start + length)
                return true;
        }

        return false;
    }

    /// <summary>The stretch without the white space at its ends. A placeholder is not white space: what is between
    /// it and a word stays.</summary>
    public (int Start, int Length) Trimmed()
    {
        var (first, last) = (Text.Length, 0);
        foreach (var code in Codes)
        {
            if (code.Kind == InlineCodeKind.Placeholder)
                (first, last) = (Math.Min(first, code.Position), code.Position);
        }

        var from = 0;
        while (from < first && char.IsWhiteSpace(Text[from]))
            from++;
        var to = Text.Length;
        while (to > Math.Max(last, from) && char.IsWhiteSpace(Text[to - 1]))
            to--;
        return (from, to - from);
    }

    /// <summary> The stretch from <paramref name="start"/>, <paramref name="length"/> characters long. A code at the
    /// start is taken; one at the end only where the stretch ends the text, or where it closes
    /// (<see cref="InlineCodeKind.End"/>) and is before any other kind. So consecutive slices share no code and
    /// lose none. </summary>
    public InlineText Slice(int start, int length)
    {
        var end = start + length;
        var (first, last) = (FirstAt(start), FirstAt(end + 1));
        var codes = ImmutableArray.CreateBuilder<InlineCode>(last - first);
        for (var i = first; i < last; i++)
        {
            var code = Codes[i];
            if (Owner(code, start) && !Owner(code, end))
                codes.Add(code with { Position = Math.Clamp(code.Position - start, 0, length) });
        }

        return new(Text.Substring(start, length), codes.DrainToImmutable());
    }

    /// <summary>The text with <paramref name="length"/> characters from <paramref name="start"/> replaced. Codes keep
    /// their places; one inside the stretch moves to its end if it closes, else to its start.</summary>
    public InlineText Replace(int start, int length, string replacement)
    {
        var text = string.Concat(Text.AsSpan(0, start), replacement, Text.AsSpan(start + length));
        if (Codes.IsEmpty)
            return new(text);

        var shift = replacement.Length - length;
        var last = 0;
        var codes = ImmutableArray.CreateBuilder<InlineCode>(Codes.Length);
        foreach (var code in Codes)
        {
            var position =
                code.Position <= start ? code.Position
                : code.Position >= start + length ? code.Position + shift
                : code.Kind == InlineCodeKind.End ? start + replacement.Length
                : start;
            last = Math.Max(last, position);
            codes.Add(code with { Position = last });
        }

        return new(text, codes.MoveToImmutable());
    }

    /// <summary>The texts one after the other.</summary>
    public static InlineText Concat(IEnumerable<InlineText> parts)
    {
        var text = new StringBuilder();
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        foreach (var part in parts)
        {
            foreach (var code in part.Codes)
                codes.Add(code with { Position = code.Position + text.Length });
            text.Append(part.Text);
        }

        return new(text.ToString(), codes.ToImmutable());
    }

    /// <summary>The text with each code's <see cref="InlineCode.Data"/> where it is, <paramref name="escape"/>
    /// applied to the characters between.</summary>
    public string Render(Func<string, string>? escape = null)
    {
        if (Codes.IsEmpty)
            return escape is null ? Text : escape(Text);

        var result = new StringBuilder();
        var at = 0;
        foreach (var code in Codes)
        {
            Append(code.Position);
            result.Append(code.Data);
        }

        Append(Text.Length);
        return result.ToString();

        void Append(int end)
        {
            var piece = Text[at..end];
            result.Append(escape is null ? piece : escape(piece));
            at = end;
        }
    }

    /// <inheritdoc/>
    public bool Equals(InlineText? other) =>
        other is not null && Text == other.Text && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InlineText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Codes.Length);

    /// <summary>The text with its codes' data.</summary>
    public override string ToString() => Render();

    /// <summary>Whether <paramref name="code"/> belongs to what begins at <paramref name="boundary"/> or
    /// later.</summary>
    private bool Owner(InlineCode code, int boundary)
    {
        if (code.Position != boundary)
            return code.Position > boundary;
        if (boundary == 0)
            return true;
        if (boundary == Text.Length)
            return false;

        // At an inner boundary the closing codes that come first belong to what ends there.
        for (var i = FirstAt(boundary); i < Codes.Length && Codes[i].Position == boundary; i++)
        {
            if (Codes[i].Kind != InlineCodeKind.End)
                return true;
            if (Codes[i] == code)
                return false;
        }

        return true;
    }

    /// <summary>The index of the first code at a position or after it.</summary>
    private int FirstAt(int position)
    {
        var (low, high) = (0, Codes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Codes[middle].Position < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
