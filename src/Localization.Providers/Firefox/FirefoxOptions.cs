namespace Localization.Providers.Firefox;

/// <summary>How the neural engine runs, and where its models come from.</summary>
public sealed class FirefoxOptions
{
    /// <summary>How many workers translate, each on a core of its own; 0 for one a core. The weights are shared, so a
    /// worker takes about 10 MB.</summary>
    public int Instances { get; set; }

    /// <summary>How many seconds a batch of sentences may take.</summary>
    public double Deadline { get; set; } = 30;

    /// <summary>The most pieces of a sentence that are asked at once; a longer one is split.</summary>
    public int Pieces { get; set; } = 127;

    /// <summary>The address of the list of models.</summary>
    public string Records { get; set; } =
        "https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records";

    /// <summary>The address below which the models' files lie.</summary>
    public string Attachments { get; set; } = "https://firefox-settings-attachments.cdn.mozilla.net/";

    /// <summary>The address of Mozilla's public bucket of models, the second source.</summary>
    public string Bucket { get; set; } =
        "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/";

    /// <summary>Folders or addresses that <c>localize engine export</c> filled, asked last.</summary>
    public IList<string> Mirrors { get; } = [];

    /// <summary>Whether a new model must translate three sentences plausibly before it is used.</summary>
    public bool Check { get; set; } = true;

    /// <summary>The folder of the models; empty for the user's cache.</summary>
    public string Folder { get; set; } = "";
}
