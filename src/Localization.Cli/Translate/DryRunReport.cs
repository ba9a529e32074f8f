using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Pipeline.Estimates;
using Localization.Providers.Pricing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>What a batch would send and cost, as a table.</summary>
internal sealed class DryRunReport(Terminals terminals, IStringLocalizer<Messages> messages)
{
    /// <summary>Writes it.</summary>
    /// <param name="estimates">The articles.</param>
    /// <param name="provider">Who would be asked.</param>
    /// <param name="prices">What providers bill.</param>
    /// <param name="usage">What is left of the provider's quota; null where it has none.</param>
    /// <returns>Whether every article can be read.</returns>
    public bool Write(
        IEnumerable<ArticleEstimate> estimates,
        ITranslationProvider provider,
        PriceTable prices,
        ProviderUsage? usage
    )
    {
        var all = estimates.ToList();
        var table = new Grid();
        for (var column = 0; column < 5; column++)
            table.AddColumn(
                column == 0 ? new GridColumn().PadRight(2) : new GridColumn().NoWrap().RightAligned().PadRight(2)
            );
        Row(
            messages["dry-article"],
            messages["dry-segments"],
            messages["dry-characters"],
            messages["dry-requests"],
            messages["dry-price"]
        );
        foreach (var article in all.Where(a => a.Error is null))
            Row(
                article.File,
                Number(article.Segments),
                Number(article.Bill.Characters),
                Number(article.Requests),
                Price(article.Bill)
            );
        var bill = all.Aggregate(default(ProviderBill), (sum, a) => sum + a.Bill);
        Row(
            messages["dry-total"],
            Number(all.Sum(a => (long)a.Segments)),
            Number(bill.Characters),
            Number(all.Sum(a => (long)a.Requests)),
            Price(bill)
        );
        terminals.Output.Write(table);
        if (bill.Tokens > 0)
            terminals.Output.WriteLine(messages["dry-tokens", Number(bill.Tokens)]);
        var retries = all.Aggregate(default(ProviderBill), (sum, a) => sum + a.TermRetries);
        if (retries.Priced > 0 && !provider.Capabilities.Local)
            terminals.Output.WriteLine(
                messages[retries.Tokens > 0 ? "dry-retries-tokens" : "dry-retries", Number(retries.Priced)]
            );
        if (usage?.Left is { } left)
            terminals.Output.WriteLine(
                messages[left < bill.Characters ? "dry-quota-short" : "dry-quota", provider.Name, Number(left)]
            );
        foreach (var article in all.Where(a => a.Error is not null))
            terminals.Errors.WriteError(article.Error!.Message);
        return all.TrueForAll(a => a.Error is null);

        void Row(params string[] values) => table.AddRow([.. values.Select(v => new Text(v))]);

        string Price(ProviderBill billed) =>
            provider.Capabilities.Local ? messages["providers-free"]
            : prices.Of(provider.Name.Split(',')[0], billed.Priced) is { } price
                ? string.Create(CultureInfo.InvariantCulture, $"{price:0.00} {prices.Currency}").Trim()
            : messages["dry-no-price"];
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
