using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Localization.Quality.House;

/// <summary>Reads the rules of a house from a table: <c>pattern,message,suggestion,severity</c>, where a pattern is a
/// regular expression.</summary>
public static class StyleFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads a file.</summary>
    /// <exception cref="SettingsException">It cannot be read, or a line is not a rule (<c>style-file</c>).</exception>
    public static ImmutableArray<StyleRule> Load(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            using var csv = new CsvReader(
                reader,
                new CsvConfiguration(CultureInfo.InvariantCulture)
                {
                    AllowComments = true,
                    MissingFieldFound = null,
                    TrimOptions = TrimOptions.Trim,
                }
            );
            csv.Read();
            csv.ReadHeader();
            var rules = ImmutableArray.CreateBuilder<StyleRule>();
            while (csv.Read())
                rules.Add(Rule(path, csv));
            return rules.ToImmutable();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CsvHelperException)
        {
            throw new SettingsException(exception, "style-file", path, 1, exception.Message.Split('\n')[0]);
        }
    }

    private static StyleRule Rule(string path, CsvReader csv)
    {
        var severity = csv.GetField("severity") ?? "";
        try
        {
            return new StyleRule(
                new Regex(
                    csv.GetField("pattern") is { Length: > 0 } pattern
                        ? pattern
                        : throw new ArgumentException("pattern"),
                    RegexOptions.CultureInvariant,
                    Patience
                ),
                csv.GetField("message") ?? "",
                csv.GetField("suggestion") ?? "",
                severity.Length == 0 ? QualitySeverity.Warning : Enum.Parse<QualitySeverity>(severity, ignoreCase: true)
            );
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException(exception, "style-file", path, csv.Context.Parser!.RawRow, exception.Message);
        }
    }
}
