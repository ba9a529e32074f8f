namespace Localization.Segments.Patterns;

/// <content>What is after a parenthesis.</content>
internal sealed partial class PatternParser
{
    private PatternNode? ReadGroup(int start)
    {
        var saved = (_ignoreCase, _dotAll, _multiLine, _comments);
        PatternNode? node;
        if (!Take('?'))
        {
            var number = ++_groups;
            node = new Group(ReadChoice(), number);
        }
        else if (Take('#'))
        {
            var end = _text.IndexOf(')', _at);
            _at = end < 0 ? throw Error("srx-pattern-open", start) : end + 1;
            return null;
        }
        else if (Take(':'))
        {
            node = ReadChoice();
        }
        else if (Take('>'))
        {
            node = new Atomic(ReadChoice());
        }
        else if (Take("=") || Take("!"))
        {
            var negative = _text[_at - 1] == '!';
            node = LookOf(ReadChoice(), false, negative);
        }
        else if (Take("<=") || Take("<!"))
        {
            var negative = _text[_at - 1] == '!';
            node = LookOf(ReadChoice(), true, negative);
        }
        else if (Take('<'))
        {
            var end = _text.IndexOf('>', _at);
            _at = end < 0 ? throw Error("srx-pattern-group", start) : end + 1;
            var number = ++_groups;
            _names[_text[(start + 3)..end]] = number;
            node = new Group(ReadChoice(), number);
        }
        else
        {
            if (ReadFlags(start))
                return null;
            node = ReadChoice();
        }

        if (!Take(')'))
            throw Error("srx-pattern-open", start);
        (_ignoreCase, _dotAll, _multiLine, _comments) = saved;
        return node;
    }

    /// <summary>Flags after <c>(?</c>. True where they hold for the rest of the group (<c>(?i)</c>), false where a
    /// group follows (<c>(?i:…)</c>).</summary>
    private bool ReadFlags(int start)
    {
        var on = true;
        while (More)
        {
            switch (_text[_at++])
            {
                case '-':
                    on = false;
                    break;
                case 'i':
                    _ignoreCase = on;
                    break;
                case 's':
                    _dotAll = on;
                    break;
                case 'm':
                    _multiLine = on;
                    break;
                case 'x':
                    _comments = on;
                    break;
                case 'u' or 'U' or 'w' or 'd':
                    break;
                case ':':
                    return false;
                case ')':
                    return true;
                default:
                    throw Error("srx-pattern-group", start);
            }
        }

        throw Error("srx-pattern-open", start);
    }

    private static PatternNode LookOf(PatternNode item, bool behind, bool negative)
    {
        while (item is Group group)
            item = group.Item;
        if (item is Choice choice && choice.Items.All(i => i is OneOf))
            item = new OneOf(CharacterSet.Union([.. choice.Items.Select(i => ((OneOf)i).Set)]));
        return item is OneOf one ? new Look(one.Set, behind, negative) : new LookAround(item, behind, negative);
    }
}
