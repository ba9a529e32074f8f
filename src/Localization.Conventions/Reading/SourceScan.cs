using System.Collections.Frozen;
using Localization.Language.Locales;

namespace Localization.Conventions.Reading;

/// <summary>An English text cut into tokens, with the questions that rules ask of a token and its neighbours. An index
/// outside the text is allowed everywhere and is not a token.</summary>
internal sealed class SourceScan(
    string text,
    BlockRole role,
    LocaleConventions locale,
    ConventionOptions? options = null
)
{
    private readonly Token[] _tokens = TokenReader.Read(text);

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>What the text is in its article.</summary>
    public BlockRole Role => role;

    /// <summary>The place it is written for.</summary>
    public LocaleConventions Locale => locale;

    /// <summary>What the house decides.</summary>
    public ConventionOptions Options => options ?? ConventionOptions.Default;

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>The token at an index within the text.</summary>
    public Token this[int at] => _tokens[at];

    /// <summary>Whether there is a token.</summary>
    public bool Has(int at) => (uint)at < (uint)_tokens.Length;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Span(int at) => Has(at) ? text.AsSpan(_tokens[at].Start, _tokens[at].Length) : default;

    /// <summary>Whether there is a token of this kind.</summary>
    public bool Is(int at, TokenKind kind) => Has(at) && _tokens[at].Kind == kind;

    /// <summary>Whether the token is this sign.</summary>
    public bool Is(int at, char sign) =>
        Has(at) && _tokens[at].Length == 1 && (text[_tokens[at].Start] == sign || (sign == '-' && IsHyphen(at)));

    // The hyphens of Unicode, one of which never ends a line.
    private bool IsHyphen(int at) => text[_tokens[at].Start] is '\u2010' or '\u2011';

    /// <summary>Whether the token is this word, in any letter case.</summary>
    public bool Is(int at, string word) =>
        Is(at, TokenKind.Word) && Span(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is one of these words, in any letter case.</summary>
    public bool IsAny(int at, FrozenSet<string> words) =>
        Is(at, TokenKind.Word) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Span(at));

    /// <summary>Whether the token follows the one before without a space.</summary>
    public bool Glued(int at) => Has(at) && at > 0 && !_tokens[at].Spaced;

    /// <summary>Whether a word begins with a capital letter.</summary>
    public bool IsCapitalised(int at) => Is(at, TokenKind.Word) && char.IsUpper(text[_tokens[at].Start]);

    /// <summary>Whether a word begins with a small letter.</summary>
    public bool IsSmall(int at) => Is(at, TokenKind.Word) && char.IsLower(text[_tokens[at].Start]);

    /// <summary>Whether the token is a dash of a range: hyphen or en dash.</summary>
    public bool IsRangeDash(int at) => Is(at, '-') || Is(at, '–');

    /// <summary>Whether the token is an apostrophe and its <c>s</c>.</summary>
    public bool IsPossessive(int at) => (Is(at, '\'') || Is(at, '’')) && Glued(at) && Is(at + 1, "s") && Glued(at + 1);

    /// <summary>Whether a number is free: not inside a code, a version, an address, a fraction or a
    /// score.</summary>
    public bool IsFree(int first, int after) => IsFreeLeft(first) && IsFreeRight(after);

    /// <summary>Whether nothing on the left makes the number at <paramref name="first"/> a part of a code.</summary>
    public bool IsFreeLeft(int first) =>
        !Glued(first) || Opens(text[_tokens[first].Start - 1]) || IsDashBetweenWords(first - 1) || IsMinus(first - 1);

    /// <summary>Whether the token <paramref name="after"/> a number makes no code of it.</summary>
    public bool IsFreeRight(int after)
    {
        if (!Glued(after))
            return true;
        if (_tokens[after].Kind != TokenKind.Sign)
            return false;

        // A sign with a digit or a letter right after it makes one code of both: 10.0.0.1, 3:2, 5-4.
        var sign = text[_tokens[after].Start];
        if (sign is '@' or '_' or '#' or '°')
            return false;
        return !(sign is '-' or '–' or '/' or ':' or '.' or ',' or '\'')
            || !Glued(after + 1)
            || Is(after + 1, TokenKind.Sign);
    }

    /// <summary>Whether a noun group seems to follow: a word that is not a function word and no verb.</summary>
    public bool NounFollows(int at)
    {
        if (
            !Is(at, TokenKind.Word)
            || !_tokens[at].Spaced
            || IsAny(at, EnglishWords.Function)
            || IsAny(at, EnglishWords.Pasts)
        )
            return false;
        var word = Span(at);
        if (word.EndsWith("ly", StringComparison.Ordinal))
            return false;

        // 'voted in' is a verb, 'displaced people' is not.
        if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4)
            return Is(at + 1, TokenKind.Word) && !IsAny(at + 1, EnglishWords.Function);
        return true;
    }

    /// <summary>Whether tokens <paramref name="first"/> to <paramref name="after"/> come between a determiner and a
    /// noun, as <c>2015</c> does in <c>his 2015 military intervention</c>: Spanish puts them after the noun, with
    /// <c>de</c>.</summary>
    public bool IsAttributive(int first, int after) =>
        (IsAny(first - 1, EnglishWords.Determiners) || (Is(first - 1, "s") && IsPossessive(first - 2)))
        && (IsSmall(after) || (IsCapitalised(after) && IsTitle))
        && NounFollows(after);

    /// <summary>Whether the long words all begin with a capital letter, as in a headline.</summary>
    private bool IsTitle => _title ??= ReadTitle();

    private bool? _title;

    private bool ReadTitle()
    {
        var capitals = 0;
        for (var at = 0; at < Count; at++)
        {
            if (!Is(at, TokenKind.Word) || _tokens[at].Length < 4)
                continue;
            if (!IsCapitalised(at) && _tokens[at].Spaced && !IsAny(at, EnglishWords.Function))
                return false;
            capitals += IsCapitalised(at) ? 1 : 0;
        }

        return capitals > 2;
    }

    /// <summary>Whether the token is a minus sign: a hyphen with a space or an opening bracket before it
    /// and no space after.</summary>
    public bool IsMinus(int at) =>
        (Is(at, '-') || Is(at, '−'))
        && (!Glued(at) || text[_tokens[at].Start - 1] is '(' or '[')
        && Glued(at + 1)
        && Is(at + 1, TokenKind.Number);

    private static bool Opens(char c) =>
        c
            is '('
                or '['
                or '"'
                or '\''
                or '“'
                or '‘'
                or '«'
                or '—'
                or '¿'
                or '¡'
                or '~'
                or '<'
                or '>'
                or '='
                or OpaqueText.Mark;

    // 'allies–10,000 of them': an en dash glued to a word on its left still leaves the number free.
    private bool IsDashBetweenWords(int at) => Is(at, '–') && Is(at - 1, TokenKind.Word);
}
