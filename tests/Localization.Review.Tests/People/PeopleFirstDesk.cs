using System.Collections.Immutable;

namespace Localization.Review.Tests.People;

/// <summary>One desk for all rows of <c>Specs/people-first.md</c>. Each row has articles of its own, in words of its
/// own, so that no row reaches into another's.</summary>
public abstract class PeopleFirstDesk(bool postgres) : IAsyncLifetime
{
    private static readonly List<SpecRow> Table = [.. SpecTable.Rows("people-first.md")];

    /// <summary>The states of the table's columns.</summary>
    public static readonly string[] States = ["machine", "edited", "approved", "final"];

    /// <summary>The ways of the table's rows.</summary>
    public static ImmutableArray<string> Ways => [.. Table.Select(r => r[0])];

    /// <summary>The desk.</summary>
    public DeskFixture Fixture { get; } = new() { Postgres = postgres, Engine = new ShoutingProvider() };

    /// <summary>What the table says of a way.</summary>
    public static IEnumerable<string> Expected(string way) => Table.Single(r => r[0] == way).Cells[1..];

    /// <summary>The name of a way's article for a state.</summary>
    public static string Name(string way, string state) => $"way{Ways.IndexOf(way)}-{state}";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var way in Ways)
        {
            foreach (var state in States.Append("other"))
                Fixture.Write(
                    $"articles/{Name(way, state)}.txt",
                    $"By Ana Smith\n\nThe tanker {Ways.IndexOf(way)} left. The crew {Ways.IndexOf(way)} is safe.\n"
                );
        }

        await Fixture.OpenAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Fixture.DisposeAsync();
    }
}
