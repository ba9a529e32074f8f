namespace Localization.Apertium.Grammar;

/// <summary>Which side of a punctuation mark clings to a word.</summary>
internal enum MarkSpacing
{
    /// <summary>To the word after it, as an opening quotation mark.</summary>
    Opening,

    /// <summary>To the word before it, as a closing quotation mark.</summary>
    Closing,

    /// <summary>To both, as an English dash.</summary>
    Tight,

    /// <summary>To neither, as a dash between spaces.</summary>
    Loose,
}
