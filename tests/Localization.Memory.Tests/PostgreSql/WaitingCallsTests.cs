using System.Collections.Concurrent;
using Localization.Memory.PostgreSql;
using Npgsql;

namespace Localization.Memory.Tests.PostgreSql;

/// <summary>Calls that wait for the database hold no thread: on one thread, all of them reach the server, which lets
/// none through. A call that held the thread would keep the next one from it.</summary>
public sealed class WaitingCallsTests
{
    private const int Calls = 12;

    // The pool of connections has at least this many.
    private const int Connections = 4;

    [Theory(Timeout = 120_000)]
    [InlineData("review_article")]
    [InlineData("review_segment")]
    [InlineData("review_session")]
    [InlineData("entry")]
    [InlineData("run")]
    [InlineData("term_revision")]
    public async Task Calls_TableIsLocked_WaitTogetherOnOneThread(string table)
    {
        var stop = TestContext.Current.CancellationToken;
        using var database = TestDatabase.WithTables();
        await using var store = await PostgresTranslationMemory.OpenAsync(
            database.Connection,
            TimeProvider.System,
            stop
        );
        using var thread = new OneThread();
        await using var holder = new NpgsqlConnection(database.Connection);
        await holder.OpenAsync(stop);
        await using var transaction = await holder.BeginTransactionAsync(stop);
        await using (var hold = new NpgsqlCommand($"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE", holder))
            await hold.ExecuteNonQueryAsync(stop);

        var calls = Enumerable.Range(0, Calls).Select(_ => thread.RunAsync(() => AskAsync(store, table))).ToList();
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (Waiting(database) < Connections)
            await clock.WaitForNextTickAsync(stop);
        calls.ShouldAllBe(c => !c.IsCompleted);

        await transaction.RollbackAsync(stop);
        await Task.WhenAll(calls);
    }

    private static int Waiting(TestDatabase database) =>
        int.Parse(
            database.Query(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static async Task AskAsync(PostgresTranslationMemory store, string table)
    {
        switch (table)
        {
            case "review_article":
                await store.Review.ArticlesAsync();
                break;
            case "review_segment":
                await store.Review.SearchAsync("port", 1);
                break;
            case "review_session":
                await store.Review.BeginSessionAsync(Session, DateTimeOffset.UnixEpoch);
                break;
            case "entry":
                await store.StoreAsync([MemoryFixture.Machine($"{Guid.NewGuid()}", "Port", "Puerto")]);
                break;
            case "run":
                await store.Runs.RunsAsync(1);
                break;
            default:
                await store.Terms.AllAsync();
                break;
        }
    }

    private static ReviewSession Session =>
        new($"{Guid.NewGuid()}", "Ana", ReviewRole.Editor, DateTimeOffset.UnixEpoch);

    /// <summary>Runs what is begun on it, and all that follows, on one thread.</summary>
    private sealed class OneThread : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> _work = [];
        private readonly Thread _thread;

        public OneThread()
        {
            _thread = new Thread(Run) { IsBackground = true };
            _thread.Start();
        }

        public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));

        public Task RunAsync(Func<Task> work)
        {
            var done = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
            Post(_ => done.SetResult(work()), null);
            return done.Task.Unwrap();
        }

        public void Dispose()
        {
            _work.CompleteAdding();
            _thread.Join();
            _work.Dispose();
        }

        private void Run()
        {
            SetSynchronizationContext(this);
            foreach (var (work, state) in _work.GetConsumingEnumerable())
                work(state);
        }
    }
}
