namespace Localization.Quality.Scores;

/// <summary>The translation edit rate (Snover et al., 2006) as Tercom and sacreBLEU compute it: how many words must be
/// inserted, deleted, replaced or moved as a block, for each word of the reference. Letter case does not
/// count.</summary>
public sealed class Ter : IMetric
{
    private const int LongestShift = 10;
    private const int FarthestShift = 50;
    private const int MostCandidates = 1000;
    private const int Beam = 25;
    private const int Unreachable = int.MaxValue / 2;

    /// <inheritdoc/>
    public string Name => "TER";

    /// <inheritdoc/>
    public bool HigherIsBetter => false;

    /// <inheritdoc/>
    public double[] Count(string hypothesis, string reference)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        ArgumentNullException.ThrowIfNull(reference);
        var ours = hypothesis.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToList();
        var theirs = reference.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return [Edits(ours, theirs), theirs.Length];
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> counts) =>
        counts[1] > 0 ? 100 * counts[0] / counts[1]
        : counts[0] > 0 ? 100
        : 0;

    private static int Edits(List<string> ours, string[] theirs)
    {
        if (theirs.Length == 0)
            return ours.Count;
        var (shifts, candidates) = (0, 0);
        while (true)
        {
            var (best, words) = BestShift(ours, theirs, ref candidates);
            if (candidates >= MostCandidates || best <= 0)
                return shifts + Distance(ours, theirs).Edits;
            shifts++;
            ours = words;
        }
    }

    // The block whose move saves most edits; of two alike the longer, then the one further to the left.
    private static (int Gain, List<string> Words) BestShift(List<string> ours, string[] theirs, ref int candidates)
    {
        var (before, path) = Distance(ours, theirs);
        var (align, ourErrors, theirErrors) = Alignment(path, ours.Count, theirs.Length);
        (int Gain, int Length, int Start, int Target, List<string> Words)? best = null;
        foreach (var (start, at, length) in Blocks(ours, theirs))
        {
            // Both stretches must be wrong as they are, and the block must not lie where it would go.
            if (
                !ourErrors.AsSpan(start, length).Contains(true)
                || !theirErrors.AsSpan(at, length).Contains(true)
                || (align[at] >= start && align[at] < start + length)
            )
                continue;
            var last = -1;
            for (var offset = -1; offset < length; offset++)
            {
                int target;
                if (at + offset == -1)
                    target = 0;
                else if (at + offset < theirs.Length)
                    target = align[at + offset] + 1;
                else
                    break;
                if (target == last)
                    continue;
                last = target;
                var words = Moved(ours, start, length, target);
                var gain = before - Distance(words, theirs).Edits;
                candidates++;
                if (
                    best is not { } known
                    || (gain, length, -start, -target).CompareTo(
                        (known.Gain, known.Length, -known.Start, -known.Target)
                    ) > 0
                )
                    best = (gain, length, start, target, words);
            }

            if (candidates >= MostCandidates)
                break;
        }

        return best is { } found ? (found.Gain, found.Words) : (0, ours);
    }

    private static IEnumerable<(int Start, int At, int Length)> Blocks(List<string> ours, string[] theirs)
    {
        for (var start = 0; start < ours.Count; start++)
        {
            for (var at = 0; at < theirs.Length; at++)
            {
                if (Math.Abs(at - start) > FarthestShift)
                    continue;
                for (
                    var length = 1;
                    length <= LongestShift
                        && start + length <= ours.Count
                        && at + length <= theirs.Length
                        && ours[start + length - 1] == theirs[at + length - 1];
                    length++
                )
                    yield return (start, at, length);
            }
        }
    }

    private static List<string> Moved(List<string> words, int start, int length, int target)
    {
        var block = words.GetRange(start, length);
        if (target < start)
            return [.. words[..target], .. block, .. words[target..start], .. words[(start + length)..]];
        if (target > start + length)
            return [.. words[..start], .. words[(start + length)..target], .. block, .. words[target..]];
        return
        [
            .. words[..start],
            .. words[(start + length)..Math.Min(words.Count, length + target)],
            .. block,
            .. words[Math.Min(words.Count, length + target)..],
        ];
    }

    // Fewest edits and the way there: '=' kept, 's' replaced, 'd' deleted from ours, 'i' inserted from theirs. As in
    // Tercom, only cells near the diagonal are computed.
    private static (int Edits, List<char> Path) Distance(List<string> ours, string[] theirs)
    {
        var (rows, columns) = (ours.Count + 1, theirs.Length + 1);
        var ratio = ours.Count == 0 ? 1 : (double)theirs.Length / ours.Count;
        var beam = Beam < ratio / 2 ? (int)Math.Ceiling((ratio / 2) + Beam) : Beam;
        var cost = new int[rows, columns];
        var step = new char[rows, columns];
        for (var j = 1; j < columns; j++)
            (cost[0, j], step[0, j]) = (j, 'i');
        for (var i = 1; i < rows; i++)
        {
            var middle = (int)Math.Floor(i * ratio);
            var (first, last) = (Math.Max(0, middle - beam), Math.Min(columns, middle + beam));
            if (i == rows - 1)
                last = columns;
            for (var j = 0; j < columns; j++)
            {
                if (j < first || j >= last)
                {
                    cost[i, j] = Unreachable;
                    continue;
                }

                if (j == 0)
                {
                    (cost[i, 0], step[i, 0]) = (cost[i - 1, 0] + 1, 'd');
                    continue;
                }

                var isSame = ours[i - 1] == theirs[j - 1];
                (cost[i, j], step[i, j]) = (cost[i - 1, j - 1] + (isSame ? 0 : 1), isSame ? '=' : 's');
                if (cost[i - 1, j] + 1 < cost[i, j])
                    (cost[i, j], step[i, j]) = (cost[i - 1, j] + 1, 'd');
                if (cost[i, j - 1] + 1 < cost[i, j])
                    (cost[i, j], step[i, j]) = (cost[i, j - 1] + 1, 'i');
            }
        }

        var path = new List<char>();
        for (var (i, j) = (rows - 1, columns - 1); i > 0 || j > 0; )
        {
            path.Add(step[i, j]);
            (i, j) = step[i, j] switch
            {
                'd' => (i - 1, j),
                'i' => (i, j - 1),
                _ => (i - 1, j - 1),
            };
        }

        path.Reverse();
        return (cost[rows - 1, columns - 1], path);
    }

    private static (int[] Align, bool[] Ours, bool[] Theirs) Alignment(List<char> path, int ours, int theirs)
    {
        var (align, ourErrors, theirErrors) = (new int[theirs], new bool[ours], new bool[theirs]);
        var (i, j) = (-1, -1);
        foreach (var step in path)
        {
            switch (step)
            {
                case 'd':
                    ourErrors[++i] = true;
                    break;
                case 'i':
                    theirErrors[++j] = true;
                    align[j] = i;
                    break;
                default:
                    (i, j) = (i + 1, j + 1);
                    align[j] = i;
                    (ourErrors[i], theirErrors[j]) = (step == 's', step == 's');
                    break;
            }
        }

        return (align, ourErrors, theirErrors);
    }
}
