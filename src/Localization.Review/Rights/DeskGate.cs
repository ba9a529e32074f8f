namespace Localization.Review.Rights;

/// <summary>The one place where rights are checked, for every path. In: who, and what for. Out: nothing, or a
/// refusal.</summary>
public sealed class DeskGate(IReviewStore store)
{
    /// <summary>Refuses who has not the right, or whose session has ended.</summary>
    /// <exception cref="DeskForbiddenException">The right is missing, or the session has ended.</exception>
    public async Task DemandAsync(DeskUser user, DeskRight right)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!await IsSignedInAsync(user))
            throw new DeskForbiddenException(user);
        if (!user.May(right))
            throw new DeskForbiddenException(user, right);
    }

    /// <summary>Refuses who may not do it to these segments: what is final is an editor's, as it was and as it is to
    /// be.</summary>
    public async Task DemandAsync(DeskUser user, DeskRight right, IEnumerable<SegmentState> states)
    {
        await DemandAsync(user, right);
        if (states.Contains(SegmentState.Final))
            await DemandAsync(user, DeskRight.SignOff);
    }

    private async Task<bool> IsSignedInAsync(DeskUser user) =>
        user.Session.Length == 0 || await store.SessionAsync(user.Session) is not null;
}
