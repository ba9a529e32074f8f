using System.CommandLine;
using System.Globalization;
using System.Text;
using Localization.Articles;
using Localization.Cli.Options;
using Localization.Cli.Terminal;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Output;
using Localization.Segments.Srx;
using Localization.Terms.Csv;
using Localization.Terms.Extraction;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary extract</c>: names in articles that no entry has, as a file to edit.</summary>
internal sealed class ExtractVerb(GlossaryPath glossary, Terminals terminals, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = messages["translate-paths"],
        HelpName = messages["translate-paths-name"],
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string> _from = new("--from")
    {
        Description = messages["translate-from"],
        DefaultValueFactory = _ => "en",
    };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = messages["extract-output"],
        HelpName = messages["file-name"],
    };
    private readonly Option<bool> _all = new("--all") { Description = messages["extract-all"] };
    private readonly Option<int> _least = new("--min")
    {
        Description = messages["extract-min"],
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public Command Create()
    {
        var command = new Command("extract", messages["glossary-extract"])
        {
            _paths,
            _from,
            _output,
            _all,
            _least,
            glossary.Option,
        };
        _paths.RefuseUnknownOptions(messages);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (!LanguageTag.TryParse(arguments.GetValue(_from), out var language))
            throw new SettingsException("language-unknown", "--from", arguments.GetValue(_from));
        var known = arguments.GetValue(_all) ? [] : CsvGlossary.Load(glossary.Of(arguments));
        var sentences = ArticleInputs
            .Find(arguments.GetValue(_paths)!, new ArticleFormats().Extensions)
            .SelectMany(f => new ArticleFormats().Read(f, new ArticleReadOptions()).Blocks)
            .Where(b => b.IsTranslatable)
            .SelectMany(b => SrxSegmenter.Default.Split(b.Source, language))
            .Select(s => s.Text.Trim())
            .ToList();
        var names = NameExtraction.Find(sentences, known).Where(n => n.Count >= arguments.GetValue(_least)).ToList();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvGlossary.Write(names.Select(Entry), text);
        if (arguments.GetValue(_output) is { } file)
        {
            AtomicFile.Write(file, Encoding.UTF8.GetBytes(text.ToString()));
            terminals.Errors.Profile.Out.Writer.WriteLine(messages["extract-done", names.Count, file]);
        }
        else
            terminals.Output.Profile.Out.Writer.Write(text.ToString());
        return ExitCode.Done;
    }

    private static Term Entry(NameContext name) =>
        name.Suggestion with
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{name.Count}×: {string.Join(" / ", name.Contexts)}"),
        };
}
