using System.Threading.Channels;

namespace Localization.Pipeline.Batch;

/// <summary>Stages that work at the same time, each handing on what it has done. A full channel makes the stage before
/// it wait, an error in one stops all.</summary>
internal static class Stages
{
    /// <summary>Runs stages to their end, and throws the first error.</summary>
    /// <param name="fault">Cancelled on an error, so that no stage waits for one that is gone.</param>
    /// <param name="stages">The stages.</param>
    public static async Task RunAsync(CancellationTokenSource fault, params Task[] stages)
    {
        Exception? first = null;
        var left = stages.ToList();
        while (left.Count > 0)
        {
            var done = await Task.WhenAny(left);
            left.Remove(done);
            try
            {
                await done;
            }
            catch (Exception exception)
            {
                first ??= exception;
                await fault.CancelAsync();
            }
        }

        if (first is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
    }

    /// <summary>Works on several things at a time and hands each on when it is done.</summary>
    public static Task ManyAsync<TIn, TOut>(
        int count,
        ChannelReader<TIn> from,
        ChannelWriter<TOut> to,
        Func<TIn, CancellationToken, Task<TOut>> work,
        CancellationToken cancellationToken
    ) =>
        CompleteAsync(
            Parallel.ForEachAsync(
                from.ReadAllAsync(cancellationToken),
                Options(count, cancellationToken),
                async (item, token) => await to.WriteAsync(await work(item, token), token)
            ),
            to
        );

    /// <summary>Works on several things at a time; nothing comes after.</summary>
    public static Task ManyAsync<TIn>(
        int count,
        ChannelReader<TIn> from,
        Func<TIn, CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            from.ReadAllAsync(cancellationToken),
            Options(count, cancellationToken),
            async (item, token) => await work(item, token)
        );

    private static ParallelOptions Options(int count, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = count, CancellationToken = cancellationToken };

    private static async Task CompleteAsync<T>(Task work, ChannelWriter<T> to)
    {
        await work;
        to.Complete();
    }
}
