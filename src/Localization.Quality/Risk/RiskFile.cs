using System.Text.Json;

namespace Localization.Quality.Risk;

/// <summary>Reads and writes risk weights as JSON.</summary>
public static class RiskFile
{
    /// <summary>Where the file is in a workspace where the settings name no other.</summary>
    public static readonly string Usual = Path.Combine(".localization", "risk.json");

    /// <summary>Reads a file.</summary>
    /// <exception cref="SettingsException">It cannot be read (<c>settings-broken</c>), or a value is out of its range
    /// (<c>settings-value</c>).</exception>
    public static RiskWeights Load(string path)
    {
        RiskWeights weights;
        try
        {
            weights = (
                JsonSerializer.Deserialize(File.ReadAllBytes(path), RiskJson.Default.StoredWeights)
                ?? throw new JsonException("null")
            ).ToWeights();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SettingsException(exception, "settings-broken", path, exception.Message);
        }

        Chance("error", weights.Error);
        Chance("warning", weights.Warning);
        Chance("note", weights.Note);
        foreach (var (provider, rate) in weights.Rates)
            Chance($"rates.{provider}", rate);
        Words("unsure", weights.Unsure);
        foreach (var (construct, words) in weights.Constructs)
            Words($"constructs.{construct}", words, RiskSigns.Names.Contains(construct));

        return weights;

        void Words(string key, double value, bool isKnown = true)
        {
            if (!isKnown || !(value is >= 0 and <= 1000))
                throw new SettingsException("settings-value", path, key, value);
        }

        void Chance(string key, double value)
        {
            if (!(value is >= 0 and < 1))
                throw new SettingsException("settings-value", path, key, value);
        }
    }

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(RiskWeights weights) =>
        JsonSerializer.SerializeToUtf8Bytes(StoredWeights.Of(weights), RiskJson.Default.StoredWeights);
}
