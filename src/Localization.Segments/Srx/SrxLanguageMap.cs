using Localization.Segments.Automata;
using Localization.Segments.Patterns;

namespace Localization.Segments.Srx;

/// <summary>Which languages a <c>&lt;languagerule&gt;</c> is for (SRX 2.0 §2.2, <c>&lt;languagemap&gt;</c>).</summary>
public sealed class SrxLanguageMap
{
    private readonly RuleAutomaton _automaton;

    internal SrxLanguageMap(string languagePattern, PatternNode pattern, string languageRule, int line, int column)
    {
        LanguagePattern = languagePattern;
        LanguageRule = languageRule;
        Line = line;
        Column = column;
        var alphabet = new Alphabet();
        var builder = new StepBuilder(alphabet, false);
        builder.Add(new Sequence([pattern, new Look(CharacterSet.Any, false, true)]));
        _automaton = new RuleAutomaton(alphabet, builder, false);
    }

    /// <summary>The pattern that a language code must match as a whole, in any letter case.</summary>
    public string LanguagePattern { get; }

    /// <summary>The name of the rules it selects.</summary>
    public string LanguageRule { get; }

    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Its column in the line, from 1.</summary>
    public int Column { get; }

    /// <summary>Whether the rules hold for <paramref name="language"/>. Rule files write <c>en-US</c> or
    /// <c>EN_US</c>.</summary>
    public bool Matches(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return IsMatch(language.Replace('_', '-')) || IsMatch(language.Replace('-', '_'));
    }

    private bool IsMatch(string language) => _automaton.Match(language, 0, _automaton.AllRules, true)[0] != 0;
}
