namespace Localization.Cli.Settings;

/// <summary>The keys of <c>review</c> in <c>localization.json</c>. <c>docs/configuration.md</c> is generated from these
/// comments.</summary>
internal sealed class ReviewKeys
{
    /// <summary>Addresses to which the review desk sends notices: HTTPS, or HTTP to this machine. Default:
    /// none.</summary>
    public List<string> Webhooks { get; } = [];

    /// <summary>The mail server for notices to users, see below. Default: none.</summary>
    public MailKeys? Mail { get; set; }
}
