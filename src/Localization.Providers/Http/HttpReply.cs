namespace Localization.Providers.Http;

/// <summary>What a server answered, before anything is made of it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body.</param>
/// <param name="Address">Who answered.</param>
/// <param name="Wait">How long the server asks to wait; null where it says nothing.</param>
internal sealed record HttpReply(int Status, string Body, string? Address, TimeSpan? Wait)
{
    /// <summary>Whether it is an answer and no refusal.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
