using Localization.Segments.Patterns;

namespace Localization.Segments.Automata;

/// <summary>Turns patterns into the steps of one nondeterministic automaton, read from left to right or from right to
/// left. What no finite automaton can do (looks of several characters, atomic groups, back references) becomes
/// something that matches at least as much; <see cref="IsExact"/> says where that happened.</summary>
internal sealed class StepBuilder(Alphabet alphabet, bool backward)
{
    private const int MostStepsOfOneRule = 60_000;

    private int _rule;
    private int _first;
    private bool _exact;

    /// <summary>The steps so far.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>Where the automaton begins: one step for each rule, in order.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>Adds the pattern of the next rule.</summary>
    /// <exception cref="PatternException">The pattern repeats too much.</exception>
    public void Add(PatternNode pattern)
    {
        _rule = Starts.Count;
        _first = Steps.Count;
        _exact = true;
        Starts.Add(Compile(pattern, Emit(new Step(StepKind.Accept, _rule))));
        IsExact.Add(_exact);
    }

    /// <summary>For each rule, whether its steps match just what its pattern matches.</summary>
    public List<bool> IsExact { get; } = [];

    private int Emit(Step step)
    {
        if (Steps.Count - _first > MostStepsOfOneRule)
            throw new PatternException("srx-pattern-large", 0, "");
        Steps.Add(step);
        return Steps.Count - 1;
    }

    private int Compile(PatternNode node, int next)
    {
        switch (node)
        {
            case OneOf one:
                return Emit(new Step(StepKind.Read, _rule, alphabet.IndexOf(one.Set), next));
            case Sequence sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                    next = Compile(sequence.Items[backward ? i : sequence.Items.Count - 1 - i], next);
                return next;
            case Choice choice:
                var start = Compile(choice.Items[^1], next);
                for (var i = choice.Items.Count - 2; i >= 0; i--)
                    start = Emit(new Step(StepKind.Fork, _rule, Next: Compile(choice.Items[i], next), Other: start));
                return start;
            case Repeat repeat:
                return CompileRepeat(repeat, next);
            case Look look:
                return Emit(
                    new Step(StepKind.Look, _rule, alphabet.IndexOf(look.Set), next, -1, look.Behind, look.Negative)
                );
            case Group group:
                return Compile(group.Item, next);
            case LastLineEnd when !backward && Steps[next].Kind == StepKind.Accept:
                var end = Emit(
                    new Step(StepKind.Look, _rule, alphabet.IndexOf(CharacterSet.Any), next, -1, false, true)
                );
                var newline = Emit(new Step(StepKind.Read, _rule, alphabet.IndexOf(CharacterSet.LineEnds), end));
                return Emit(new Step(StepKind.Fork, _rule, Next: end, Other: newline));
            case Atomic atomic:
                _exact = false;
                return Compile(atomic.Item, next);
            case BackReference:
                _exact = false;
                return Compile(new Repeat(new OneOf(CharacterSet.Any), 0, null, false), next);
            default:
                _exact = false;
                return next;
        }
    }

    private int CompileRepeat(Repeat repeat, int next)
    {
        if (repeat.Possessive)
        {
            if (repeat.Unpossessed() is { } plain)
                return Compile(plain, next);
            _exact = false;
        }

        if (repeat.Max is { } max)
        {
            var exit = next;
            for (var i = repeat.Min; i < max; i++)
                next = Emit(new Step(StepKind.Fork, _rule, Next: Compile(repeat.Item, next), Other: exit));
        }
        else
        {
            var loop = Emit(default);
            Steps[loop] = new Step(StepKind.Fork, _rule, Next: Compile(repeat.Item, loop), Other: next);
            next = loop;
        }

        for (var i = 0; i < repeat.Min; i++)
            next = Compile(repeat.Item, next);
        return next;
    }
}
