using System.CommandLine;
using System.Text.Json;
using Localization.Cli.Options;
using Localization.Cli.Terminal;
using Localization.Terms.Csv;
using Localization.Terms.Lint;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary lint</c>: says what is wrong with a glossary, with file and line.</summary>
internal sealed class LintVerb(
    GlossaryPath glossary,
    Terminals terminals,
    IStringLocalizer<Messages> messages,
    IStringLocalizer<LintMessages> texts
) : IGlossaryVerb
{
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    private readonly Argument<string[]> _files = new("files")
    {
        Description = messages["lint-files"],
        HelpName = messages["file-name"],
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<bool> _json = new("--json") { Description = messages["lint-json"] };

    private readonly Option<bool> _infer = new("--infer") { Description = messages["lint-infer"] };

    public Command Create()
    {
        var command = new Command("lint", messages["glossary-lint"]) { _files, _json, _infer, glossary.Option };
        _files.RefuseUnknownOptions(messages);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        string[] files = arguments.GetValue(_files) is { Length: > 0 } named ? named : [glossary.Of(arguments)];
        if (arguments.GetValue(_infer))
            return Infer(files, arguments.GetValue(_json));
        var errors = 0;
        var all = 0;
        foreach (var file in files)
        {
            foreach (var finding in GlossaryLint.Check(CsvGlossary.Load(file)))
            {
                Write(finding, file, arguments.GetValue(_json));
                errors += finding.Severity == QualitySeverity.Error ? 1 : 0;
                all++;
            }
        }

        if (!arguments.GetValue(_json))
            terminals.Output.WriteLine(
                all == 0 ? messages["lint-clean"] : messages["lint-summary", errors, all - errors]
            );
        return errors > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    // Shows the grammar that entries of two columns are used with; the file stays as it is.
    private int Infer(string[] files, bool json)
    {
        var all = 0;
        foreach (var file in files)
        {
            foreach (var inferred in InferredGrammar.Of(CsvGlossary.Load(file), Spanish))
            {
                var line = inferred.Term.Origin[(inferred.Term.Origin.LastIndexOf(':') + 1)..];
                if (json)
                    terminals.Output.Profile.Out.Writer.WriteLine(
                        JsonSerializer.Serialize(
                            new InferredTerm(
                                file,
                                int.Parse(line, null),
                                inferred.Term.Source,
                                inferred.Term.Target,
                                inferred.Columns.ToDictionary(c => c.Column, c => c.Value)
                            ),
                            GlossaryJson.Readable.InferredTerm
                        )
                    );
                else
                    terminals.Output.WriteLine(
                        $"{file}:{line}: {inferred.Term.Source} → {inferred.Term.Target}: "
                            + string.Join(", ", inferred.Columns.Select(c => $"{c.Column}={c.Value}"))
                    );
                all++;
            }
        }

        if (!json)
            terminals.Output.WriteLine(messages["lint-inferred", all]);
        return ExitCode.Done;
    }

    private void Write(LintFinding finding, string file, bool json)
    {
        var line = finding.Term.Origin[(finding.Term.Origin.LastIndexOf(':') + 1)..];
        var severity = finding.Severity == QualitySeverity.Error ? "error" : "warning";
        var message = texts[finding.Code, [.. finding.Arguments]].Value;
        if (json)
        {
            terminals.Output.Profile.Out.Writer.WriteLine(
                JsonSerializer.Serialize(
                    new LintedTerm(file, int.Parse(line, null), severity, finding.Code, message),
                    GlossaryJson.Readable.LintedTerm
                )
            );
            return;
        }

        var style = finding.Severity == QualitySeverity.Error ? new Style(Color.Red) : new Style(Color.Yellow);
        terminals.Output.Write(
            new Text($"{file}:{line}: ", new Style(decoration: Decoration.Dim)).Overflow(Overflow.Fold)
        );
        terminals.Output.Write(new Text(messages[$"lint-{severity}"] + ": ", style));
        terminals.Output.WriteLine(message);
    }
}
