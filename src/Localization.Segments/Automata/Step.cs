namespace Localization.Segments.Automata;

/// <summary>What a <see cref="Step"/> does.</summary>
internal enum StepKind : byte
{
    /// <summary>Reads a character of the set numbered <see cref="Step.Set"/>, goes on at
    /// <see cref="Step.Next"/>.</summary>
    Read,

    /// <summary>Goes on at <see cref="Step.Next"/> and, unless negative, at <see cref="Step.Other"/>.</summary>
    Fork,

    /// <summary>Goes on where the character to the left or right is, or is not, in the set.</summary>
    Look,

    /// <summary>The rule's pattern matched.</summary>
    Accept,
}

/// <summary>One step of a nondeterministic automaton (Thompson's construction).</summary>
internal readonly record struct Step(
    StepKind Kind,
    int Rule,
    int Set = 0,
    int Next = -1,
    int Other = -1,
    bool Behind = false,
    bool Negative = false
);
