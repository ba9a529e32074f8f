using System.Collections.Frozen;
using System.Collections.Immutable;
using Localization.Language.English;

namespace Localization.Quality.Risk;

/// <summary>What makes a segment hard to translate, counted in its source, and the issues that were found. In: a
/// source and issues. Out: counts.</summary>
public sealed class RiskSigns
{
    /// <summary>Words that begin a clause.</summary>
    public const string Clauses = "clauses";

    /// <summary>Adverbs that change the meaning of a verb: <c>carry out</c>.</summary>
    public const string Particles = "particles";

    /// <summary>Forms in <c>-ing</c>.</summary>
    public const string Gerunds = "gerunds";

    /// <summary>Words that are in few articles.</summary>
    public const string Rare = "rare";

    /// <summary>Stretches of three or more words without an article, preposition or verb form that joins
    /// them.</summary>
    public const string Stacks = "stacks";

    /// <summary>Words with several translations, of which an engine must choose one.</summary>
    public const string Senses = "senses";

    /// <summary>The names of the constructs.</summary>
    public static readonly ImmutableArray<string> Names = [Clauses, Particles, Gerunds, Rare, Stacks, Senses];

    /// <summary>How many words each counts as.</summary>
    internal static readonly ImmutableSortedDictionary<string, double> Defaults = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, double>
        {
            [Clauses] = 1,
            [Particles] = 2,
            [Gerunds] = 1,
            [Rare] = 0.5,
            [Stacks] = 1,
            [Senses] = 1,
        }
    );

    private static readonly FrozenSet<string> ClauseWords = Set(
        "who whom whose which that what where when while whether because although though if unless until since as than "
            + "before after how why so"
    );

    private static readonly FrozenSet<string> ParticleWords = Set(
        "up out off down back away over through around along apart together forward aside ahead"
    );

    // An engine that is as good as never right: its logarithm is still a number.
    private const double LeastConfidence = 1e-6;

    // What ends a stack of nouns.
    private static readonly FrozenSet<string> Joining = Set(
        "a an the this that these those some any no each every and or but of in on at by for with from to into about "
            + "over under after before between during through against among as than is are was were be been has have "
            + "had will would can could may might must should do does did not it he she they we you i his her its "
            + "their our your who which what when where while if because so said says"
    );

    // Content words with two or more Spanish words in the dictionary of the local engine (apertium-eng-spa), whatever
    // their word class.
    private static readonly FrozenSet<string> SeveralSenses = Resource("senses.txt");

    private readonly Dictionary<string, int> _constructs;

    private RiskSigns(
        int words,
        Dictionary<string, int> constructs,
        IEnumerable<QualityIssue> issues,
        double? confidence
    )
    {
        Words = words;
        Surprise = confidence is { } sure ? -Math.Log(Math.Clamp(sure, LeastConfidence, 1)) * words : 0;
        _constructs = constructs;
        foreach (var issue in issues.Where(i => i.Code != EngineDoubt.Code))
        {
            _ = issue.Severity switch
            {
                QualitySeverity.Error => Errors++,
                QualitySeverity.Warning => Warnings++,
                _ => Notes++,
            };
        }
    }

    /// <summary>Words with letters.</summary>
    public int Words { get; }

    /// <summary>How unsure the engine was: for each word the mean surprisal of the pieces that it wrote, in nats. 0
    /// where the engine says nothing, or was certain.</summary>
    public double Surprise { get; }

    /// <summary>Issues that are errors.</summary>
    public int Errors { get; private set; }

    /// <summary>Issues that are warnings.</summary>
    public int Warnings { get; private set; }

    /// <summary>Issues that are notes.</summary>
    public int Notes { get; private set; }

    /// <summary>How often a construct is in the source.</summary>
    public int Count(string construct) => _constructs.GetValueOrDefault(construct);

    /// <summary>The signs of a segment.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="issues">What was found in its translation.</param>
    /// <param name="confidence">How sure the engine was: see <see cref="TranslationAnswer.Confidence"/>.</param>
    public static RiskSigns Of(string source, IEnumerable<QualityIssue> issues, double? confidence = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(issues);
        string[] words =
        [
            .. source.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetter)),
        ];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var stack = 0;
        foreach (var raw in words)
        {
            var word = raw.Trim(Marks).ToLowerInvariant();
            Add(Clauses, ClauseWords.Contains(word));
            Add(Particles, ParticleWords.Contains(word));
            Add(Gerunds, word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal));
            Add(Rare, char.IsLower(raw.Trim(Marks).FirstOrDefault()) && !CommonWords.Contains(word));
            Add(Senses, SeveralSenses.Contains(word));
            stack = Joining.Contains(word) ? 0 : stack + 1;
            Add(Stacks, stack == 3);
            if (!char.IsLetterOrDigit(raw[^1]))
                stack = 0;
        }

        return new RiskSigns(words.Length, counts, issues, confidence);

        void Add(string name, bool holds)
        {
            if (holds)
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }
    }

    private static readonly char[] Marks = [.. "\"'“”‘’«»()[]{}.,;:!?…–—"];

    private static FrozenSet<string> Resource(string name)
    {
        using var stream = typeof(RiskSigns).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Set(reader.ReadToEnd().ReplaceLineEndings(" ").Trim());
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
