namespace Localization.Apertium.StreamFormat;

/// <summary>A unit of the engine's stream, <c>^form/reading/reading$</c>, with the blank before it.</summary>
internal sealed class LexicalUnit
{
    private readonly string[] _parts;

    public LexicalUnit(string blank, string body)
    {
        Blank = blank;
        _parts = SplitReadings(body);
    }

    public LexicalUnit(string blank, params string[] parts)
    {
        Blank = blank;
        _parts = parts;
    }

    /// <summary>What is before it: spaces, superblanks, word-bound blanks.</summary>
    public string Blank { get; set; }

    /// <summary>Whether nothing that is read comes before it: at most a number of ours.</summary>
    public bool IsGlued =>
        Blank.Length == 0
        || (
            Blank.StartsWith("[[", StringComparison.Ordinal)
            && Blank.IndexOf(']', StringComparison.Ordinal) == Blank.Length - 2
        );

    /// <summary>The surface form; after lexical transfer the source's lemma and tags.</summary>
    public string Form => _parts[0];

    /// <summary>The readings; after lexical transfer the translations.</summary>
    public ReadOnlySpan<string> Readings => _parts.AsSpan(1);

    /// <summary>The first reading, or the form where there is none.</summary>
    public string Reading => _parts.Length > 1 ? _parts[1] : _parts[0];

    /// <summary>Whether the analyser did not know the form.</summary>
    public bool IsUnknown => Reading.StartsWith('*');

    /// <summary>Whether any reading has <paramref name="tags"/>, such as <c>&lt;n&gt;</c>.</summary>
    public bool Has(string tags)
    {
        foreach (var reading in Readings)
        {
            if (reading.Contains(tags, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The unit with other readings.</summary>
    public LexicalUnit With(params string[] readings) => new(Blank, [Form, .. readings]);

    /// <summary>The unit with another form.</summary>
    public LexicalUnit Renamed(string form) => new(Blank, [form, .. Readings]);

    /// <summary>The word as a verb of another lemma, with no other readings.</summary>
    public LexicalUnit AsVerb(string lemma) =>
        With([
            .. Readings
                .ToArray()
                .Where(r => r.Contains("<vblex>", StringComparison.Ordinal))
                .Select(r => lemma + r[r.IndexOf('<', StringComparison.Ordinal)..]),
        ]);

    /// <summary>The unit with those of its readings that <paramref name="choice"/> accepts; unchanged where it accepts
    /// none.</summary>
    public LexicalUnit Choose(Func<string, bool> choice)
    {
        var chosen = _parts.Skip(1).Where(choice).ToArray();
        return chosen.Length == 0 ? this : With(chosen);
    }

    /// <summary>The unit as it is in the stream, without its blank.</summary>
    public override string ToString() => $"^{string.Join('/', _parts)}$";

    private static string[] SplitReadings(string body)
    {
        if (!body.Contains('\\', StringComparison.Ordinal))
            return body.Split('/');

        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\\')
            {
                i++;
            }
            else if (body[i] == '/')
            {
                parts.Add(body[start..i]);
                start = i + 1;
            }
        }

        parts.Add(body[start..]);
        return [.. parts];
    }
}
