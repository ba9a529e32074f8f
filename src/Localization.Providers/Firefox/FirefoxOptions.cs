namespace Localization.Providers.Firefox;

/// <summary>How the neural engine runs, and where it comes from.</summary>
public sealed class FirefoxOptions
{
    /// <summary>How many sentences are translated at a time, at least 1: each takes a core, and a memory of its own
    /// (150 MB and more with a model of full size). 0 for one a core.</summary>
    public int Instances { get; set; }

    /// <summary>How many seconds a sentence may take.</summary>
    public double Deadline { get; set; } = 30;

    /// <summary>How many megabytes the memory of an instance may grow to.</summary>
    public int Memory { get; set; } = 1024;

    /// <summary>The most pieces of a sentence that are asked at once; a longer one is parted.</summary>
    public int Pieces { get; set; } = 127;

    /// <summary>The address of the list of models.</summary>
    public string Records { get; set; } =
        "https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records";

    /// <summary>The address below which the models' files lie.</summary>
    public string Attachments { get; set; } = "https://firefox-settings-attachments.cdn.mozilla.net/";

    /// <summary>The folder of the engine and its models; empty for the user's cache.</summary>
    public string Folder { get; set; } = "";
}
