using System.Collections.Immutable;
using System.CommandLine;
using Localization.Articles.Xliff;
using Localization.Exchange;
using Localization.Pipeline.Settings;
using Localization.Terms.Csv;
using Localization.Terms.Formats;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Options;

/// <summary>The languages of a command and its terms.</summary>
internal sealed class LanguageOptions(IStringLocalizer<Messages> messages)
{
    private readonly Option<string> _from = new("--from")
    {
        Description = messages["translate-from"],
        DefaultValueFactory = _ => "en",
    };
    private readonly Option<string> _to = new("--to")
    {
        Description = messages["translate-to"],
        DefaultValueFactory = _ => "es",
    };
    private readonly Option<string[]> _glossary = new("--glossary") { Description = messages["translate-glossary"] };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
        command.Add(_glossary);
    }

    /// <summary>A batch of files in these languages, with these terms.</summary>
    /// <exception cref="SettingsException">One is not a language.</exception>
    public BatchSettings Batch(ParseResult arguments, IReadOnlyList<string> files)
    {
        var own = OwnPair(files);
        var from = Given(arguments, _from, own.Source);
        var to = Given(arguments, _to, own.Target);
        return new BatchSettings
        {
            Files = files,
            From = from,
            To = to,
            Terms = Terms(arguments.GetValue(_glossary) ?? [], from, to),
        };
    }

    /// <summary>A pair of languages with its own glossary, as a command without options has it.</summary>
    public static BatchSettings Batch(LanguageTag from, LanguageTag to) =>
        new()
        {
            Files = [],
            From = from,
            To = to,
            Terms = Terms([], from, to),
        };

    /// <summary>The glossary of the house's own format that is in use alone, so that it can be edited; null where there
    /// is none.</summary>
    public string? OwnGlossary(ParseResult arguments) =>
        arguments.GetValue(_glossary) switch
        {
            null or [] => Own(
                Language(arguments.GetValue(_from)!, "--from"),
                Language(arguments.GetValue(_to)!, "--to")
            )
                is var own
            && File.Exists(own)
                ? own
                : null,
            [var only] when Path.GetExtension(only).ToLowerInvariant() is ".csv" or ".tsv" => only,
            _ => null,
        };

    // Bilingual files say what they are translated from and to, where the command does not.
    private static (LanguageTag? Source, LanguageTag? Target) OwnPair(IReadOnlyList<string> files)
    {
        if (files.Count == 0 || !files.All(XliffFiles.Matches))
            return (null, null);
        var pairs = files.Select(XliffLanguages.Of).Distinct().Take(2).ToList();
        return pairs.Count == 1 ? pairs[0] : (null, null);
    }

    private static LanguageTag Given(ParseResult arguments, Option<string> option, LanguageTag? own) =>
        own is { } tag && (arguments.GetResult(option)?.Implicit ?? true)
            ? tag
            : Language(arguments.GetValue(option)!, option.Name);

    private static string Own(LanguageTag from, LanguageTag to) =>
        Path.Combine("glossaries", $"{from.Language}-{to.Language}.csv");

    private static LanguageTag Language(string text, string option) =>
        LanguageTag.TryParse(text, out var tag) ? tag : throw new SettingsException("language-unknown", option, text);

    // Without --glossary the pair's own glossary is used where there is one.
    private static ImmutableArray<Term> Terms(string[] glossaries, LanguageTag from, LanguageTag to)
    {
        if (glossaries.Length > 0)
            return [.. glossaries.SelectMany(g => GlossaryFormats.Load(g, format: null, new LanguagePair(from, to)))];

        var own = Own(from, to);
        return File.Exists(own) ? CsvGlossary.Load(own) : [];
    }
}
