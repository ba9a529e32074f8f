namespace Localization.Segments.Automata;

/// <summary>A state of the deterministic automaton: what patterns have matched so far and which may yet match.</summary>
internal sealed class AutomatonState(int[] steps, int[] accepted, int last, int firstAlive)
{
    /// <summary>The steps that wait for the next character, rising.</summary>
    public readonly int[] Steps = steps;

    /// <summary>The rules whose pattern has matched, rising.</summary>
    public readonly int[] Accepted = accepted;

    /// <summary>The class of the character read last where a waiting look asks for it, else 0.</summary>
    public readonly int Last = last;

    /// <summary>The first rule that may yet match; past all rules where none may.</summary>
    public readonly int FirstAlive = firstAlive;

    /// <summary>The state behind each class of character; null where it was not needed yet.</summary>
    public volatile AutomatonState?[] Next = [];
}
