namespace Localization.Providers.Limits;

/// <summary>Lets so much through a second, for all who ask a provider.</summary>
public interface IRateLimit
{
    /// <summary>Returns when <paramref name="amount"/> may pass.</summary>
    /// <param name="amount">Requests or characters, above 0.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task WaitAsync(double amount, CancellationToken cancellationToken);
}
