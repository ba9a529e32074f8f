using System.Runtime.Intrinsics;

namespace Localization.Marian.Arithmetic;

/// <summary>Searches the scores of a vocabulary, eight at a time.</summary>
internal static class Scores
{
    /// <summary>The largest score; not a number if one is none.</summary>
    public static float Largest(ReadOnlySpan<float> scores)
    {
        var (largest, i) = (scores[0], 0);
        if (scores.Length >= 8)
        {
            var lanes = Vector256.Create(scores);
            for (i = 8; i <= scores.Length - 8; i += 8)
                lanes = Vector256.Max(lanes, Vector256.Create(scores[i..]));
            for (var lane = 0; lane < 8; lane++)
                largest = MathF.Max(largest, lanes[lane]);
        }

        for (; i < scores.Length; i++)
            largest = MathF.Max(largest, scores[i]);
        return largest;
    }

    /// <summary>The first place whose score, added to what came before it, is a sum; −1 where there is none.</summary>
    public static int IndexOfSum(ReadOnlySpan<float> scores, float before, float sum)
    {
        var i = 0;
        for (; i <= scores.Length - 8; i += 8)
        {
            if (Vector256.EqualsAny(Vector256.Create(scores[i..]) + Vector256.Create(before), Vector256.Create(sum)))
                break;
        }

        for (; i < scores.Length; i++)
        {
            if (before + scores[i] == sum)
                return i;
        }

        return -1;
    }
}
