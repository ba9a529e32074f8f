namespace Localization.Cli.Settings;

/// <summary>The keys of <c>review.mail</c> in <c>localization.json</c>. <c>docs/configuration.md</c> is generated from
/// these comments.</summary>
internal sealed class MailKeys
{
    /// <summary>Name of the SMTP server. Default: none, required.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port of the server. Default: 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Protection of the connection: <c>starttls</c>, <c>tls</c>, or <c>none</c>, which is allowed only to
    /// this machine. Default: <c>starttls</c>.</summary>
    public string Security { get; set; } = "starttls";

    /// <summary>Address that mails are sent from. Default: none, required.</summary>
    public string From { get; set; } = "";

    /// <summary>User name at the server; its password comes from <c>LOCALIZATION_MAIL_PASSWORD</c>. Default:
    /// none.</summary>
    public string User { get; set; } = "";

    /// <summary>Address of the desk, for the links in mails. Default: mails have no links.</summary>
    public string? Desk { get; set; }

    /// <summary>Language of mails: <c>en</c> or <c>es</c>. Default: <c>en</c>.</summary>
    public string Language { get; set; } = "en";
}
