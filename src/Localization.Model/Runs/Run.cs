namespace Localization.Model.Runs;

/// <summary>A batch, as the ledger knows it.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Command">What started it, for doing it again.</param>
/// <param name="Started">When it was started first.</param>
/// <param name="Finished">When it was finished; null while it is not.</param>
/// <param name="State">Its status.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Failed">How many of them have failed.</param>
public sealed record Run(
    long Id,
    string Command,
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    RunState State,
    int Files,
    int Done,
    int Failed
);
