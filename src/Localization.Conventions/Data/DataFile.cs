namespace Localization.Conventions.Data;

/// <summary>Reads the tab-separated files beside this one, which are built into the assembly.</summary>
internal static class DataFile
{
    /// <summary>The rows of a file, cut at tabs; empty lines and those with <c>#</c> are left out.</summary>
    public static List<string[]> Rows(string name)
    {
        using var stream =
            typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not built in.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }

        return rows;
    }
}
