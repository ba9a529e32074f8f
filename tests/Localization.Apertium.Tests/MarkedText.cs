using System.Collections.Immutable;
using System.Text;

namespace Localization.Apertium.Tests;

/// <summary>A source as the specifications write it: <c>{source=target person f pl}</c> is a constraint,
/// <c>&lt;b&gt;</c> and <c>&lt;/b&gt;</c> are codes and <c>&lt;x/&gt;</c> stands alone.</summary>
public sealed record MarkedText(string Text)
{
    public TranslationUnit ToUnit()
    {
        var text = new StringBuilder();
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var constraints = ImmutableArray.CreateBuilder<LexicalConstraint>();
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] is not ('{' or '<'))
            {
                text.Append(Text[i]);
                continue;
            }

            var end = Text.IndexOf(Text[i] == '{' ? '}' : '>', i);
            if (Text[i] == '{')
                constraints.Add(Constraint(Text[(i + 1)..end], text));
            else
                codes.Add(Code(Text[i..(end + 1)], text.Length));
            i = end;
        }

        return new TranslationUnit(
            new InlineText(text.ToString(), codes.ToImmutable()),
            BlockRole.Paragraph,
            constraints.ToImmutable()
        );
    }

    private static InlineCode Code(string tag, int position)
    {
        var kind =
            tag[1] == '/' ? InlineCodeKind.End
            : tag[^2] == '/' ? InlineCodeKind.Placeholder
            : InlineCodeKind.Start;
        return new InlineCode(position, kind, tag.Trim('<', '>', '/'), tag);
    }

    private static LexicalConstraint Constraint(string mark, StringBuilder text)
    {
        var (source, rest) = (
            mark[..mark.IndexOf('=', StringComparison.Ordinal)],
            mark[(mark.IndexOf('=', StringComparison.Ordinal) + 1)..]
        );
        var words = rest.Split('/');
        var start = text.Length;
        text.Append(source);
        return new LexicalConstraint(
            start,
            source.Length,
            words[0],
            Enum.Parse<PartOfSpeech>(words.ElementAtOrDefault(1) ?? "ProperNoun", ignoreCase: true),
            words.Contains("f") ? GrammaticalGender.Feminine
                : words.Contains("n") ? GrammaticalGender.Unknown
                : GrammaticalGender.Masculine,
            words.Contains("pl") ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
        )
        {
            Forms =
                words.ElementAtOrDefault(1) == "adjective"
                    ? new TargetForms(words[0], words[0], words[0] + "s", words[0] + "s")
                    : null,
        };
    }
}
