using Localization.Providers.Http;

namespace Localization.Providers.Chat;

/// <summary>What a refusal of a model's server means beyond its status code.</summary>
internal static class ChatFaults
{
    /// <summary>The fault of a refusal.</summary>
    public static ProviderException Of(string provider, string model, HttpReply reply, JsonEndpoint endpoint)
    {
        var error = ServerError.Of(reply.Body);
        return reply.Status is 400 or 404 or 422 && !error.IsQuota && IsModel(error, model)
            ? new ProviderException("chat-model", provider, model, error.With(reply.Status))
            : endpoint.Fault(reply);
    }

    /// <summary>The fault that some servers answer with status 200.</summary>
    public static ProviderException Inside(string provider, string body, JsonEndpoint endpoint)
    {
        var error = ServerError.Of(body);
        return int.TryParse(error.Code, out var status) && status is >= 400 and < 600
            ? endpoint.Fault(new HttpReply(status, body, null, null))
            : new ProviderResponseException("provider-answer", provider, error.Message);
    }

    private static bool IsModel(ServerError error, string model) =>
        error.Code is "model_not_found" or "invalid_model" or "unknown_model" or "DeploymentNotFound"
        || (error.Parameter == "model")
        || (
            error.Message.Contains("model", StringComparison.OrdinalIgnoreCase)
            && (
                error.Message.Contains("not found", StringComparison.OrdinalIgnoreCase)
                || error.Message.Contains("not exist", StringComparison.OrdinalIgnoreCase)
                || error.Message.Contains("not a valid", StringComparison.OrdinalIgnoreCase)
                || error.Message.Contains("unknown", StringComparison.OrdinalIgnoreCase)
            )
            && error.Message.Contains(model, StringComparison.OrdinalIgnoreCase)
        );
}
