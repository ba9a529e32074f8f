namespace Localization.Segments.Automata;

/// <summary>A state of the deterministic automaton: what patterns have matched so far and which may yet match. Rules
/// are bits: rule n is bit n % 64 of word n / 64.</summary>
internal sealed class AutomatonState(int[] steps, ulong[] accepted, ulong[] alive, int last)
{
    /// <summary>The steps that wait for the next character, rising.</summary>
    public readonly int[] Steps = steps;

    /// <summary>The rules whose pattern has matched.</summary>
    public readonly ulong[] Accepted = accepted;

    /// <summary>The rules whose pattern has not matched and still may.</summary>
    public readonly ulong[] Alive = alive;

    /// <summary>The class of the character read last where a waiting look asks for it, else 0.</summary>
    public readonly int Last = last;

    /// <summary>The state after each class of character; null where it was not needed yet.</summary>
    public volatile AutomatonState?[] Next = [];
}
