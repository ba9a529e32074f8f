namespace Localization.Review.Rights;

/// <summary>The one place where rights are checked, for every path. In: who, and what for. Out: nothing, or a
/// refusal.</summary>
public sealed class DeskGate(IReviewStore store)
{
    /// <summary>Refuses who has not the right, or whose session has ended.</summary>
    /// <exception cref="DeskForbiddenException">The right is missing, or the session has ended.</exception>
    public void Demand(DeskUser user, DeskRight right)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!IsSignedIn(user))
            throw new DeskForbiddenException(user);
        if (!user.May(right))
            throw new DeskForbiddenException(user, right);
    }

    /// <summary>Refuses who may not do it to these segments: what is final is an editor's, as it was and as it is to
    /// be.</summary>
    public void Demand(DeskUser user, DeskRight right, IEnumerable<SegmentState> states)
    {
        Demand(user, right);
        if (states.Contains(SegmentState.Final))
            Demand(user, DeskRight.SignOff);
    }

    private bool IsSignedIn(DeskUser user) => user.Session.Length == 0 || store.Session(user.Session) is not null;
}
