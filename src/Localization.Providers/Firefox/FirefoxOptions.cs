namespace Localization.Providers.Firefox;

/// <summary>How the neural engine runs, and where its models come from.</summary>
public sealed class FirefoxOptions
{
    /// <summary>Workers that translate. Each uses one core and about 10 MB; they share the model. Default: 0, which
    /// means one per core.</summary>
    public int Instances { get; set; }

    /// <summary>Maximum number of seconds per batch of sentences. Default: 30.</summary>
    public double Deadline { get; set; } = 30;

    /// <summary>Maximum number of word pieces translated at once. Longer sentences are split. Default: 127.</summary>
    public int Pieces { get; set; } = 127;

    /// <summary>Address of the list of models. Default: Mozilla's.</summary>
    public string Records { get; set; } =
        "https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records";

    /// <summary>Base address of the model files. Default: Mozilla's.</summary>
    public string Attachments { get; set; } = "https://firefox-settings-attachments.cdn.mozilla.net/";

    /// <summary>Address of the bucket of models, the second source. Default: Mozilla's.</summary>
    public string Bucket { get; set; } =
        "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/";

    /// <summary>Folders or addresses that <c>localize engine export</c> filled. They are the last source. Default:
    /// none.</summary>
    public IList<string> Mirrors { get; } = [];

    /// <summary>Whether a new model must translate three sentences plausibly before it is used. Default:
    /// <c>true</c>.</summary>
    public bool Check { get; set; } = true;

    /// <summary>Folder of the models. Default: <c>localization/firefox</c> in the user's cache.</summary>
    public string Folder { get; set; } = "";
}
