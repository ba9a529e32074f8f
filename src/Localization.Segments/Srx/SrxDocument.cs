using System.Collections.Immutable;

namespace Localization.Segments.Srx;

/// <summary>A file of segmentation rules (SRX 2.0 §2), read and checked.</summary>
public sealed class SrxDocument
{
    private readonly ImmutableDictionary<string, ImmutableArray<SrxRule>> _languageRules;

    internal SrxDocument(
        string name,
        SrxHeader header,
        ImmutableDictionary<string, ImmutableArray<SrxRule>> languageRules,
        ImmutableArray<SrxLanguageMap> maps
    )
    {
        Name = name;
        Header = header;
        Maps = maps;
        _languageRules = languageRules;
    }

    /// <summary>The file's name, as errors and explanations give it.</summary>
    public string Name { get; }

    /// <summary>What it says of all its rules.</summary>
    public SrxHeader Header { get; }

    /// <summary>Its language maps, in order.</summary>
    public ImmutableArray<SrxLanguageMap> Maps { get; }

    /// <summary>The rules that hold for <paramref name="language"/>, in order: those of every map that matches where
    /// the header cascades, else those of the first.</summary>
    public ImmutableArray<SrxRule> RulesFor(string language)
    {
        var maps = Maps.Where(m => m.Matches(language));
        if (!Header.Cascade)
            maps = maps.Take(1);
        return [.. maps.Select(m => m.LanguageRule).Distinct().SelectMany(r => _languageRules[r])];
    }

    /// <summary>Reads a rule file.</summary>
    /// <exception cref="SrxFormatException">It cannot be read, or is not SRX 2.0; this is the first of its
    /// errors.</exception>
    public static SrxDocument Load(string path) => TryLoad(path, out var errors) ?? throw errors[0];

    /// <summary>Reads a rule file and finds every error in it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">What is wrong with it, in the order of the file; empty where it could be read.</param>
    /// <returns>The document, or null where there are errors.</returns>
    public static SrxDocument? TryLoad(string path, out ImmutableArray<SrxFormatException> errors)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return TryLoad(stream, path, out errors);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            errors = [new SrxFormatException(e, "srx-missing", path, 0, 0, e.Message)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors = [new SrxFormatException(e, "srx-unreadable", path, 0, 0, e.Message)];
        }

        return null;
    }

    /// <summary>Reads rules from a stream, which stays open.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="SrxFormatException">It is not SRX 2.0; this is the first of its errors.</exception>
    public static SrxDocument Load(Stream stream, string name) =>
        TryLoad(stream, name, out var errors) ?? throw errors[0];

    /// <summary>Reads rules from a stream, which stays open, and finds every error in them.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="errors">What is wrong with it, in the order of the file; empty where it could be read.</param>
    /// <returns>The document, or null where there are errors.</returns>
    public static SrxDocument? TryLoad(Stream stream, string name, out ImmutableArray<SrxFormatException> errors)
    {
        var reader = new SrxReader(name);
        var document = reader.Read(stream);
        errors = [.. reader.Errors];
        return document;
    }
}
