namespace Localization.Model.Errors;

/// <summary>A segmentation rule file that cannot be read; the message names file, line and column.</summary>
public sealed class SrxFormatException : LocalizationException
{
    /// <summary>An error at a place of the rule file.</summary>
    public SrxFormatException(Exception? inner, string code, string file, int line, int column, string detail)
        : base(inner, code, file, line, column, detail)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line, from 1; 0 where it is not known.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 where it is not known.</summary>
    public int Column { get; }
}
