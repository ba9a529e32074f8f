using System.CommandLine;
using Localization.Terms.Csv;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary list</c>: all entries, or those of a kind.</summary>
internal sealed class ListVerb(GlossaryPath glossary, TermListing listing, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    private readonly Option<string?> _policy = new("--policy")
    {
        Description = messages["list-policy"],
        HelpName = "keep|translate|forbid",
    };
    private readonly Option<string?> _kind = new("--kind")
    {
        Description = messages["list-kind"],
        HelpName = "person|place|organization|product|noun|…",
    };
    private readonly Option<bool> _json = new("--json") { Description = messages["glossary-json"] };

    public Command Create()
    {
        var command = new Command("list", messages["glossary-list"]) { _policy, _kind, _json, glossary.Option };
        command.SetAction(arguments =>
        {
            var terms = CsvGlossary.Load(glossary.Of(arguments)).AsEnumerable();
            terms = Where(terms, "policy", arguments.GetValue(_policy));
            terms = Where(terms, "part_of_speech", arguments.GetValue(_kind));
            listing.Write([.. terms], arguments.GetValue(_json));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<Term> Where(IEnumerable<Term> terms, string column, string? value)
    {
        if (value is null)
            return terms;
        var wanted = TermColumns.Get(TermColumns.Set(new Term("", "", default), column, value), column);
        return terms.Where(t => TermColumns.Get(t, column) == wanted);
    }
}

/// <summary><c>glossary find</c>: entries that have a text in them.</summary>
internal sealed class FindVerb(GlossaryPath glossary, TermListing listing, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    private readonly Argument<string> _text = new("text")
    {
        Description = messages["find-text"],
        HelpName = messages["text-name"],
    };
    private readonly Option<bool> _json = new("--json") { Description = messages["glossary-json"] };

    public Command Create()
    {
        var command = new Command("find", messages["glossary-find"]) { _text, _json, glossary.Option };
        command.SetAction(arguments =>
        {
            var found = TermSearch.Containing(CsvGlossary.Load(glossary.Of(arguments)), arguments.GetValue(_text)!);
            listing.Write(found, arguments.GetValue(_json));
            return found.Length > 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}

/// <summary><c>glossary show</c>: all that an entry says.</summary>
internal sealed class ShowVerb(GlossaryPath glossary, TermListing listing, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    private readonly Argument<string> _source = new("source")
    {
        Description = messages["show-source"],
        HelpName = messages["source-name"],
    };
    private readonly Option<bool> _json = new("--json") { Description = messages["glossary-json"] };

    public Command Create()
    {
        var command = new Command("show", messages["glossary-show"]) { _source, _json, glossary.Option };
        command.SetAction(arguments =>
        {
            var file = glossary.Of(arguments);
            var found = TermSearch.Named(CsvGlossary.Load(file), arguments.GetValue(_source)!);
            if (found.IsEmpty)
                throw new TermBaseException("glossary-no-entry", file, arguments.GetValue(_source));
            if (arguments.GetValue(_json))
                listing.Write(found, json: true);
            else
                foreach (var term in found)
                    listing.WriteCard(term);
            return ExitCode.Done;
        });
        return command;
    }
}
