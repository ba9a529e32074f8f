using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A sentence that begins with a bare verb and its object tells somebody to do something: <c>Run `a.exe`</c>,
/// <c>Please read the report</c>, <c>Let's go</c>. The pair knows no imperative in English, so the verb goes through it
/// as an infinitive and gets its form at the end.</summary>
internal static class Imperatives
{
    private const string Formal = "<imp><p3><sg>";
    private const string Together = "<imp><p1><pl>";

    // What is not to be done is in the subjunctive: 'no abra'.
    private const string NotFormal = "<prs><p3><sg>";
    private const string NotTogether = "<prs><p1><pl>";

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        Courtesy(units, unit);
        var start = 0;
        while (start < units.Count && units[start].SlotIn(unit) is { Mark: MarkSpacing.Opening })
            start++;
        if (LetUs(units, start) is > 0 and var length)
        {
            var not = start + length < units.Count && units[start + length].Form == "not";
            if (Choose(units, start + (not ? length + 1 : length)))
            {
                units[start] = units[start + length].WithBlank(units[start].Blank);
                units.RemoveRange(start + 1, length);
                unit.Imperative = not ? NotTogether : Together;
                return;
            }
        }

        if (unit.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata or BlockRole.Caption)
        {
            // 'Open the file': a heading names the action.
            if (
                unit.Role is BlockRole.Heading
                && units.Count > 1
                && !units[0].Has("<past>")
                && HasObject(units, 1, unit)
            )
                Choose(units, 0);
            return;
        }

        var please = units.Count > start && units[start].Form.Equals("please", StringComparison.OrdinalIgnoreCase);
        var first = please ? start + 1 : start;
        if (please && units.Count > first && units[first].Form == ",")
            first++;
        var prohibits = Prohibition(units, first);
        if (
            units.Count < first + 2
            || !(please || prohibits > 0 || IsCall(units, first, unit))
            || !Choose(units, first + prohibits)
        )
            return;
        if (prohibits > 0)
        {
            var not = char.IsUpper(units[first].Form[0]) ? "Not" : "not";
            if (!IsNever(units[first]))
                units[first] = new LexicalUnit(units[first].Blank, not, not + "<adv>");
            units.RemoveRange(first + 1, prohibits - 1);
        }

        if (please)
        {
            var slot = new Slot(unit.Tokens.Next(), "Por favor,", PartOfSpeech.Adverb, default, default);
            units[start] = unit.Hold(units[start].Blank, slot);
            units.RemoveRange(start + 1, first - start - 1);
        }

        unit.Imperative = prohibits > 0 ? NotFormal : Formal;
        for (var i = first + 2; prohibits == 0 && i + 1 < units.Count; i++)
        {
            if (units[i - 1].Form is "and" or "then" or "or" && HasObject(units, i + 1, unit))
                Choose(units, i);
        }
    }

    // 'Do not open', 'Don't open': how many words come before the verb; 0 where nothing is forbidden.
    private static int Prohibition(List<LexicalUnit> units, int first)
    {
        if (first + 1 >= units.Count)
            return 0;
        if (IsNever(units[first]) && units[first + 1].Has("<vblex><inf>"))
            return first + 2 < units.Count && !units[first + 1].IsParticiple() ? 1 : 0;
        var words =
            units[first].Has("<vbdo><pres>+not<adv>") ? 1
            : units[first].Has("<vbdo>") && units[first + 1].Form == "not" ? 2
            : 0;
        return words > 0 && first + words < units.Count && units[first + words].Has("<vblex><inf>") ? words : 0;
    }

    private static bool IsNever(LexicalUnit word) => word.Form.Equals("never", StringComparison.OrdinalIgnoreCase);

    // 'Open the door', 'Be patient', 'Let me explain'
    private static bool IsCall(List<LexicalUnit> units, int first, EncodedUnit unit)
    {
        if (!IsLet(units[first]))
            return HasObject(units, first + 1, unit)
                || IsOnlyVerb(units[first])
                || (
                    units[first].Form.Equals("be", StringComparison.OrdinalIgnoreCase)
                    && units[first + 1].IsAdjective()
                    && !units[first + 1].IsParticiple()
                );
        if (
            units[first + 1].Form is not ("me" or "him" or "her" or "them")
            || first + 2 >= units.Count
            || !units[first + 2].Has("<inf>")
        )
            return false;
        units[first + 2] = units[first + 2].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        return true;
    }

    // 'Stay calm', 'Listen carefully': without a subject it is not a present form.
    private static bool IsOnlyVerb(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            if (
                !reading.Contains("<vblex><inf>", StringComparison.Ordinal)
                && !reading.Contains("<vblex><pres>", StringComparison.Ordinal)
            )
                return false;
        }

        return word.Has("<vblex><inf>") && char.IsUpper(word.Form[0]);
    }

    /// <summary>Gives the verbs their form.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (unit.Imperative is not { } tags)
            return;
        var begins = true;
        for (var i = 0; i < units.Count; i++)
        {
            var form = units[i].Form;
            if (begins && (form.Contains("<vblex><inf>", StringComparison.Ordinal) || form.Contains("<vbser><inf>")))
            {
                units[i] = units[i].Renamed(form.Replace("><inf>", ">" + tags, StringComparison.Ordinal));
                if (tags.StartsWith("<prs>", StringComparison.Ordinal))
                    i += Part(units, i);
            }

            begins =
                form.Contains("<cnjcoo>", StringComparison.Ordinal)
                || form.StartsWith("entonces<", StringComparison.Ordinal)
                || form.StartsWith("luego<", StringComparison.Ordinal)
                || (begins && form.Contains("<adv>", StringComparison.Ordinal))
                || (begins && form.Contains("par>", StringComparison.Ordinal));
        }

        if (tags is Formal or NotFormal)
            Address(units);
    }

    // 'Llame si ves': who is told what to do is 'usted' in the whole sentence.
    private static void Address(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var form = units[i].Form;
            if (form.Contains("<vb", StringComparison.Ordinal) && form.Contains("<p2><sg>", StringComparison.Ordinal))
                units[i] = units[i].Renamed(form.Replace("<p2><sg>", "<p3><sg>", StringComparison.Ordinal));
        }
    }

    // 'no lo abra': only what is asked for takes its pronoun at the end.
    private static int Part(List<LexicalUnit> units, int i)
    {
        var form = units[i].Form;
        var plus = form.IndexOf('+', StringComparison.Ordinal);
        if (plus < 0 || !form.Contains("<prn><enc>", StringComparison.Ordinal))
            return 0;
        var pronoun = form[(plus + 1)..].Replace("<prn><enc>", "<prn><pro>", StringComparison.Ordinal);
        units[i] = units[i].Renamed(form[..plus]);
        units.Insert(i, new LexicalUnit(units[i].Blank, pronoun));
        units[i + 1].Blank = " ";
        return 1;
    }

    private static int LetUs(List<LexicalUnit> units, int i) =>
        units.Count > i + 2 && IsLet(units[i]) && units[i + 1].Form is "'s" or "us" ? 2 : 0;

    // 'Call the office, please.': what a comma and the end enclose asks, and pleases nobody.
    private static void Courtesy(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            // 'Could you please repeat it?'
            var inside =
                (units[i - 1].Form == "you" || units[i - 1].Has("<vaux>"))
                && i + 1 < units.Count
                && units[i + 1].Has("<inf>");
            var ends =
                units[i - 1].Form == ","
                && (i + 1 == units.Count || units[i + 1].Has("<sent>") || units[i + 1].Has("<cm>"));
            if (units[i].Form != "please" || !(inside || ends))
                continue;
            if (inside)
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            var slot = new Slot(unit.Tokens.Next(), "por favor", PartOfSpeech.Adverb, default, default);
            units[i] = unit.Hold(units[i].Blank, slot);
        }
    }

    // One space, with inline codes on either side of it.
    private static bool Follows(LexicalUnit word)
    {
        var (spaces, depth) = (0, 0);
        foreach (var c in word.Blank)
        {
            if (c == '[')
                depth++;
            else if (c == ']')
                depth--;
            else if (depth == 0)
                spaces += c == ' ' ? 1 : 2;
        }

        return spaces == 1;
    }

    private static bool IsLet(LexicalUnit word) => word.Form.Equals("let", StringComparison.OrdinalIgnoreCase);

    // 'Open' is an adjective and 'Set' a participle elsewhere; a past is none: 'Put the blame on him' has a subject.
    private static bool Choose(List<LexicalUnit> units, int i)
    {
        if (!units[i].Has("<vblex><inf>") && !units[i].Has("<vbser><inf>"))
            return false;
        units[i] = units[i].Choose(r => r.Contains("><inf>", StringComparison.Ordinal));
        return true;
    }

    private static bool HasObject(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        i < units.Count
        && Follows(units[i])
        && (
            units[i].SlotIn(unit) is { Code: >= 0 }
            || units[i].Has("<det><def>")
            || units[i].Has("<det><ind>")
            || units[i].Has("<det><pos>")
            || units[i].Has("<prn><obj>") && !units[i].Has("<prn><subj>")
            || units[i].Form == "it"
        );
}
