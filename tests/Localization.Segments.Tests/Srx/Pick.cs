using CsCheck;

namespace Localization.Segments.Tests.Srx;

internal static class Pick
{
    /// <summary>Any one of the items.</summary>
    public static Gen<T> From<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);
}
