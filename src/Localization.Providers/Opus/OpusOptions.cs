namespace Localization.Providers.Opus;

/// <summary>How OPUS-MT models run.</summary>
public sealed class OpusOptions
{
    /// <summary>Threads that compute. Default: 0, which means one per core.</summary>
    public int Threads { get; set; }

    /// <summary>Hypotheses that are kept of each sentence, 1 to 4: more are better and slower. Default: 0, which means
    /// as many as the model says, at most 4.</summary>
    public int Beams { get; set; }

    /// <summary>Maximum number of seconds per batch of sentences. Default: 60.</summary>
    public double Deadline { get; set; } = 60;

    /// <summary>Maximum number of word pieces translated at once. Longer sentences are split. Default: 200.</summary>
    public int Pieces { get; set; } = 200;

    /// <summary>Whether a new model must translate three sentences plausibly before it is used. Default:
    /// <c>true</c>.</summary>
    public bool Check { get; set; } = true;

    /// <summary>Folder of the models. Default: <c>localization/opus</c> in the user's cache.</summary>
    public string Folder { get; set; } = "";
}
