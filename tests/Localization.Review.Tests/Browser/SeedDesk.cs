using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>One desk with the seeds, for all screens.</summary>
public sealed class SeedDesk : IAsyncLifetime
{
    private Cookie[] _cookies = [];

    /// <summary>The desk.</summary>
    public DeskFixture Fixture { get; } = new() { Provider = "apertium" };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Seeds.CopyTo(Fixture);
        await Fixture.ListenAsync();
        await ReviewAsync(Fixture);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Fixture.DisposeAsync();

    /// <summary>Signs a page in: the first by the one-time address, the others by what it got.</summary>
    public async Task SignInAsync(IPage page)
    {
        if (_cookies.Length > 0)
        {
            await page.Context.AddCookiesAsync(_cookies);
            return;
        }

        await page.GotoAsync(Fixture.Link);
        _cookies =
        [
            .. (await page.Context.CookiesAsync()).Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
                HttpOnly = c.HttpOnly,
            }),
        ];
        _cookies.ShouldNotBeEmpty();
    }

    // Somebody was here before: some segments are approved, one was changed.
    private static async Task ReviewAsync(DeskFixture desk)
    {
        var reviews = desk.Get<ReviewDesk>();
        var segments = await desk.SegmentsAsync("moscow-steps-into-caribbean-crisis");
        var luis = new DeskUser("Luis", ReviewRole.Reviewer);
        await reviews.SetStateAsync(luis, segments.Take(2).Select(s => (s, s.Version)), SegmentState.Reviewed);
        var third = segments[3];
        await reviews.WriteAsync(
            luis,
            third,
            third.Version,
            new InlineText("El presidente venezolano pide ayuda militar .")
        );
        await reviews.CommentAsync(luis, (await reviews.SegmentAsync(third.Id))!, "¿Lo confirma el corresponsal?");
    }
}
