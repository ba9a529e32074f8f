namespace Localization.Segments.Patterns;

/// <summary>A pattern that cannot be read.</summary>
/// <param name="code">The message's name in <c>ErrorMessages.resx</c>.</param>
/// <param name="offset">Where in the pattern, from 0.</param>
/// <param name="detail">What is there.</param>
internal sealed class PatternException(string code, int offset, string detail) : Exception
{
    public string Code { get; } = code;

    public int Offset { get; } = offset;

    public string Detail { get; } = detail;
}
