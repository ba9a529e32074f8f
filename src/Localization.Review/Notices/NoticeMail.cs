using System.Collections.Immutable;
using System.Globalization;
using Localization.Review.Desk;
using Localization.Review.Texts;
using Microsoft.Extensions.Localization;
using MimeKit;

namespace Localization.Review.Notices;

/// <summary>Notices as mails. In: a notice. Out: one mail for each person whom it concerns and who has an address: who
/// was assigned or named, and for a finished article the editors too; never who did it.</summary>
internal sealed class NoticeMail(MailSettings mail, IReviewStore store, IStringLocalizer<DeskTexts> text)
{
    /// <summary>The mails of a notice.</summary>
    public async Task<ImmutableArray<MimeMessage>> OfAsync(DeskNotice notice)
    {
        var people = notice.People.ToHashSet();
        return
        [
            .. (await store.UsersAsync())
                .Where(u => u.Mail.Length > 0 && u.Name != notice.Author)
                .Where(u =>
                    people.Contains(u.Name) || (notice.Kind == DeskNoticeKind.Finished && u.Role == ReviewRole.Editor)
                )
                .Select(u => Write(notice, u)),
        ];
    }

    private MimeMessage Write(DeskNotice notice, ReviewUser user)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(mail.Language);
        try
        {
            var kind = notice.Kind.ToString().ToLowerInvariant();
            var title = Line(notice.Article.Title);
            var message = new MimeMessage
            {
                Subject = text[$"mail-{kind}-subject", title, notice.Author],
                Date = notice.At,
                Body = new TextPart("plain") { Text = Body(notice, kind, title) },
            };
            message.From.Add(MailboxAddress.Parse(mail.From));
            message.To.Add(new MailboxAddress(user.Name, user.Mail));
            message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
            return message;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private string Body(DeskNotice notice, string kind, string title)
    {
        var lines = new List<string> { text[$"mail-{kind}-body", notice.Author, title] };
        if (notice.Text.Length > 0)
            lines.Add(string.Join("\n", notice.Text.Split('\n').Select(l => "> " + l.TrimEnd('\r'))));
        if (mail.Desk is { } desk)
        {
            var place = notice.Segment is { } segment
                ? string.Create(CultureInfo.InvariantCulture, $"?segment={segment}")
                : "";
            lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{desk.AbsoluteUri.TrimEnd('/')}/articles/{notice.Article.Id}{place}"
                )
            );
        }

        return string.Join("\n\n", lines) + "\n";
    }

    private static string Line(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
