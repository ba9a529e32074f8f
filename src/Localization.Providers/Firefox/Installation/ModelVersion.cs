using System.Globalization;

namespace Localization.Providers.Firefox.Installation;

/// <summary>Versions of models. <c>3.0a1</c> is an alpha of 3.0, not a release.</summary>
internal static class ModelVersion
{
    /// <summary>Whether it is a full release: numbers and points alone.</summary>
    public static bool IsRelease(string version) =>
        version.Length > 0 && version.Split('.').All(part => part.Length is > 0 and < 9 && part.All(char.IsAsciiDigit));

    /// <summary>The numbers of a version; what follows a number in a part is left out.</summary>
    public static int[] Parts(string version) =>
        [
            .. version
                .Split('.')
                .Select(part =>
                    int.TryParse(
                        string.Concat(part.TakeWhile(char.IsAsciiDigit)),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                        ? number
                        : 0
                ),
        ];

    /// <summary>−1, 0 or 1.</summary>
    public static int Compare(int[] left, int[] right)
    {
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var sign = left.ElementAtOrDefault(i).CompareTo(right.ElementAtOrDefault(i));
            if (sign != 0)
                return Math.Sign(sign);
        }

        return 0;
    }
}
