using System.Text.Json;
using Localization.Providers.Secrets;

namespace Localization.Providers.Http;

/// <summary>What a server says of a request that it refuses. In: the body of its answer. Out: its words on one line,
/// and what it calls the fault; empty where it says nothing.</summary>
internal sealed record ServerError(string Message, string Code, string Type, string Parameter)
{
    private const int Shown = 200;

    /// <summary>Codes of accounts that are empty: time does not fill them.</summary>
    private static readonly string[] Exhausted =
    [
        "insufficient_quota",
        "billing_hard_limit_reached",
        "billing_not_active",
        "insufficient_balance",
        "insufficient_credits",
        "insufficient_funds",
        "exceeded_current_quota_error",
        "quota_exhausted",
    ];

    private static readonly string[] EmptyAccount =
    [
        "insufficient balance",
        "insufficient credit",
        "insufficient quota",
        "insufficient funds",
        "insufficient_quota",
        "credit balance is too low",
        "out of credits",
    ];

    /// <summary>Whether a quota or a balance is used up, and not only a rate exceeded.</summary>
    public bool IsQuota =>
        Exhausted.Contains(Code)
        || Exhausted.Contains(Type)
        // Google says the same of a rate, and when to come again.
        || (
            Message.Contains("exceeded your current quota", StringComparison.OrdinalIgnoreCase)
            && !Message.Contains("retry in", StringComparison.OrdinalIgnoreCase)
        )
        || Array.Exists(EmptyAccount, w => Message.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a body.</summary>
    public static ServerError Of(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            // Some put it into a list of one.
            if (root is { ValueKind: JsonValueKind.Array } && root.GetArrayLength() > 0)
                root = root[0];
            if (root.ValueKind == JsonValueKind.Object)
            {
                // Google, Microsoft and OpenAI put it into an object named 'error'.
                if (root.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object)
                    root = inner;
                var message = Last(root, "detail", "error", "message");
                return new ServerError(
                    Line(message.Length > 0 || !root.EnumerateObject().Any() ? message : body),
                    Last(root, "status", "code"),
                    Last(root, "type"),
                    Last(root, "param")
                );
            }
        }
        catch (JsonException)
        {
            // Not JSON: it is shown as it came.
        }

        return new ServerError(Line(body), "", "", "");
    }

    /// <summary>A status code with the server's words.</summary>
    public string With(int status) => Message.Length == 0 ? $"{status}" : $"{status}: {Message}";

    // The last that is there is the plainest.
    private static string Last(JsonElement root, params ReadOnlySpan<string> names)
    {
        var found = "";
        foreach (var name in names)
        {
            if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                found = value.GetString()!;
        }

        return found;
    }

    private static string Line(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        line = Secret.Hide(string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)));
        return line.Length <= Shown ? line : line[..Shown];
    }
}
