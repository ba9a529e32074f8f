using CsvHelper;
using Localization.Model;

namespace Localization.Terms.Csv;

/// <summary>One line of a glossary.</summary>
internal sealed class CsvTermRow(CsvReader csv, string file, int line)
{
    private static readonly Dictionary<string, PartOfSpeech> PartsOfSpeech = new()
    {
        [""] = PartOfSpeech.ProperNoun,
        ["proper_noun"] = PartOfSpeech.ProperNoun,
        ["person"] = PartOfSpeech.Person,
        ["place"] = PartOfSpeech.Place,
        ["organization"] = PartOfSpeech.Organization,
        ["product"] = PartOfSpeech.Product,
        ["noun"] = PartOfSpeech.Noun,
        ["adjective"] = PartOfSpeech.Adjective,
        ["other"] = PartOfSpeech.Other,
    };

    private static readonly Dictionary<string, TermPolicy> Policies = new()
    {
        [""] = TermPolicy.Translate,
        ["keep"] = TermPolicy.Keep,
        ["translate"] = TermPolicy.Translate,
        ["forbid"] = TermPolicy.Forbid,
    };

    private static readonly Dictionary<string, GrammaticalGender> Genders = new()
    {
        [""] = GrammaticalGender.Unknown,
        ["m"] = GrammaticalGender.Masculine,
        ["f"] = GrammaticalGender.Feminine,
    };

    private static readonly Dictionary<string, GrammaticalNumber> Numbers = new()
    {
        [""] = GrammaticalNumber.Singular,
        ["sg"] = GrammaticalNumber.Singular,
        ["pl"] = GrammaticalNumber.Plural,
    };

    private static readonly Dictionary<string, bool> Switches = new()
    {
        [""] = true,
        ["true"] = true,
        ["false"] = false,
        ["yes"] = true,
        ["no"] = false,
    };

    /// <summary>The line's entry.</summary>
    /// <exception cref="TermBaseException">A value is missing or unknown.</exception>
    public Term ToTerm()
    {
        var source = Field("source");
        var target = Field("target");
        var policy = OneOf("policy", Policies);
        if (source.Length == 0)
            throw new TermBaseException("glossary-value-missing", file, line, "source");
        if (target.Length == 0 && policy != TermPolicy.Keep)
            throw new TermBaseException("glossary-value-missing", file, line, "target");

        return new Term(source, target.Length == 0 ? source : target, policy)
        {
            PartOfSpeech = OneOf("part_of_speech", PartsOfSpeech),
            Gender = OneOf("gender", Genders),
            Number = OneOf("number", Numbers),
            CaseSensitive = OneOf("case_sensitive", Switches),
            Variants = [.. Field("variants").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Note = Field("note"),
            Origin = $"{Path.GetFileName(file)}:{line}",
        };
    }

    // Names are compared character by character: a decomposed accent must not hide one.
    private string Field(string column) => (csv.TryGetField<string>(column, out var value) ? value ?? "" : "").Normalize();

    private T OneOf<T>(string column, Dictionary<string, T> values)
    {
        var value = Field(column);
        return values.TryGetValue(value.ToLowerInvariant(), out var known)
            ? known
            : throw new TermBaseException(
                "glossary-value", file, line, column, value, string.Join(", ", values.Keys.Where(k => k.Length > 0)));
    }
}
