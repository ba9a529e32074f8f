namespace Localization.Memory.Tests;

/// <summary>A store is reached over a network: what asks it returns a task, and can be cancelled.</summary>
public sealed class StoreContractsTests
{
    /// <summary>What a store knows without being asked.</summary>
    private static readonly string[] Known = ["Name", "Damaged", "Runs", "Review", "Terms", "Tables"];

    public static TheoryData<Type> Contracts() =>
        [
            typeof(ITranslationMemory),
            typeof(IWorkspaceStore),
            typeof(IReviewStore),
            typeof(IReviewUsers),
            typeof(IRunLedger),
            typeof(ITermRevisions),
        ];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Contract_EveryCall_ReturnsATaskAndTakesAToken(Type contract)
    {
        var calls = contract.GetMethods().Where(m => !m.IsSpecialName).ToList();
        calls.ShouldNotBeEmpty();
        calls.Where(m => !IsAsynchronous(m.ReturnType)).Select(m => m.Name).ShouldBeEmpty();
        calls.Where(m => !m.Name.EndsWith("Async", StringComparison.Ordinal)).Select(m => m.Name).ShouldBeEmpty();
        calls
            .Where(m => m.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
            .Select(m => m.Name)
            .ShouldBeEmpty();
        contract.GetProperties().Select(p => p.Name).Except(Known).ShouldBeEmpty();
    }

    private static bool IsAsynchronous(Type type)
    {
        var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return kind == typeof(Task)
            || kind == typeof(Task<>)
            || kind == typeof(ValueTask)
            || kind == typeof(ValueTask<>)
            || kind == typeof(IAsyncEnumerable<>);
    }
}
