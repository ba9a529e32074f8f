using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Xunit.v3;

[assembly: Localization.Review.Tests.Browser.CloseBrowsers]

namespace Localization.Review.Tests.Browser;

/// <summary>Closes what a test opened in the browser when it ends: an open page stays connected to its desk, and its
/// process takes time from the tests that follow.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CloseBrowsersAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Open = [];
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Events = [];
    private static readonly ConcurrentBag<Task> Closing = [];

    /// <summary>Notes a browser context of the running test. Where its pages go and what they complain of is part of
    /// the test's output.</summary>
    internal static void Add(IBrowserContext context)
    {
        var test = TestContext.Current.Test!.UniqueID;
        Open.GetOrAdd(test, _ => []).Add(context);
        var events = Events.GetOrAdd(test, _ => []);
        context.Console += (_, message) => events.Enqueue($"{message.Type}: {message.Text}");
        context.WebError += (_, error) => events.Enqueue(error.Error);
        context.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest)
                events.Enqueue($"{answer.Status} {answer.Url}");
        };
    }

    /// <summary>Completes when all that was closed is closed.</summary>
    internal static Task ClosedAsync() => Task.WhenAll(Closing);

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!Open.TryRemove(test.UniqueID, out var contexts))
            return;
        foreach (var context in contexts)
            Closing.Add(context.CloseAsync());
        if (Events.TryRemove(test.UniqueID, out var events))
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', events));
    }
}
