using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Localization.Review.Access;

/// <summary>Ends an open page with its session: what comes from it afterwards does nothing, and the page leads to the
/// sign-in. One for each page.</summary>
internal sealed class CircuitSession(Sessions sessions, AuthenticationStateProvider authentication) : CircuitHandler
{
    /// <summary>The session has ended.</summary>
    public event Action? Ended;

    /// <summary>Whether the page's user is still signed in; tells the page where not.</summary>
    public async Task<bool> IsAliveAsync()
    {
        var isAlive = await sessions.IsAliveAsync((await authentication.GetAuthenticationStateAsync()).User);
        if (!isAlive)
            Ended?.Invoke();
        return isAlive;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        async context =>
        {
            if (await IsAliveAsync())
                await next(context);
        };
}
