using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localization.Providers.Chat;

/// <summary>Remembers across runs which parameters a server refuses for a model. In: what was to be sent, and what was
/// taken. Out: a file of names by server and model. A file that cannot be read or written costs a refused request and
/// no more.</summary>
internal sealed class RefusedParameters(string? file, Uri server, string model)
{
    private const string NewLimit = "max_completion_tokens";

    private static readonly Lock FileLock = new();
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly string _key = $"{server.AbsoluteUri} {model}";
    private volatile string _noted = "";

    /// <summary>The parameters without those that were refused before.</summary>
    public ChatParameters Without(ChatParameters wanted)
    {
        var refused = Known();
        _noted = string.Join(' ', refused);
        return wanted with
        {
            Temperature = wanted.Temperature && !refused.Contains("temperature"),
            Seed = wanted.Seed && !refused.Contains("seed"),
            System = wanted.System && !refused.Contains("system"),
            MaxTokens =
                wanted.MaxTokens is null || refused.Contains("max_tokens") ? null
                : refused.Contains(NewLimit) ? "max_tokens"
                : wanted.MaxTokens,
            Format =
                wanted.Format is null || refused.Contains("response_format") ? null
                : refused.Contains("json_schema") ? "json_object"
                : wanted.Format,
        };
    }

    /// <summary>Notes what a server did not take of what was wanted. Parameters that were not wanted stay as they were
    /// known.</summary>
    public void Note(ChatParameters wanted, ChatParameters taken)
    {
        var refused = Of(wanted, taken).Order(StringComparer.Ordinal).ToList();
        if (file is null || refused.Count == 0 || string.Join(' ', refused) == _noted)
            return;
        _noted = string.Join(' ', refused);
        lock (FileLock)
        {
            try
            {
                var all = Read(file);
                string[] names = [.. Known(all).Union(refused).Order(StringComparer.Ordinal)];
                all[_key] = new JsonArray([.. names.Select(n => (JsonNode)n)]);
                var path = Path.GetFullPath(file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var draft = $"{path}.{Environment.ProcessId}";
                File.WriteAllText(draft, all.ToJsonString(Json));
                File.Move(draft, path, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is refused once more in the next run.
            }
        }
    }

    private static IEnumerable<string> Of(ChatParameters wanted, ChatParameters taken)
    {
        if (wanted.Temperature && !taken.Temperature)
            yield return "temperature";
        if (wanted.Seed && !taken.Seed)
            yield return "seed";
        if (wanted.System && !taken.System)
            yield return "system";
        if (wanted.MaxTokens is not null && taken.MaxTokens != wanted.MaxTokens)
            yield return taken.MaxTokens is null ? "max_tokens" : NewLimit;
        if (wanted.Format is not null && taken.Format != wanted.Format)
            yield return taken.Format is null ? "response_format" : "json_schema";
    }

    private HashSet<string> Known() => file is null ? [] : Known(Read(file));

    private HashSet<string> Known(JsonObject all) =>
        all[_key] is JsonArray names
            ? [.. names.OfType<JsonValue>().Select(n => n.TryGetValue<string>(out var name) ? name : "")]
            : [];

    private static JsonObject Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? [] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
