using System.Collections.Immutable;

namespace Localization.Terms.Formats;

/// <summary>A form in which glossaries are exchanged.</summary>
public interface IGlossaryFormat
{
    /// <summary>The name by which it is chosen, such as <c>tbx-basic</c>.</summary>
    string Name { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>Reads entries.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="pair">Which of its languages are wanted; ignored by formats that have only two.</param>
    /// <exception cref="TermBaseException">It is not of this format, or broken; the message names the line.</exception>
    ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair);

    /// <summary>Reads entries, and leaves out rows that are wrong by themselves.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="pair">Which of its languages are wanted.</param>
    /// <param name="refused">Takes what is wrong with a row.</param>
    /// <exception cref="TermBaseException">It is not of this format, or broken.</exception>
    ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair, Action<TermBaseException> refused) =>
        Read(content, name, pair);

    /// <summary>Writes entries; what the format has no place for is left out.</summary>
    /// <param name="terms">The entries.</param>
    /// <param name="output">Takes the file.</param>
    /// <param name="pair">Their languages.</param>
    void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair);
}

/// <summary>The languages of a glossary.</summary>
/// <param name="Source">That of the sources.</param>
/// <param name="Target">That of the targets.</param>
public readonly record struct LanguagePair(LanguageTag Source, LanguageTag Target);
