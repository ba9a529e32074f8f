using Localization.Conventions.Dates;
using Localization.Conventions.Reading;
using Localization.Conventions.Times;

namespace Localization.Conventions.Segments;

/// <summary>Reads a line of date, time, place and author, part by part; a part it does not know makes the line
/// prose.</summary>
internal sealed class BylineParser
{
    private readonly SourceScan _scan;
    private readonly List<(int Start, int Length, string Target)> _changes = [];
    private bool _labelled;
    private bool _said;

    private BylineParser(SourceScan scan) => _scan = scan;

    /// <summary>The changes that translate the line, or null where it is none.</summary>
    public static List<(int Start, int Length, string Target)>? Read(SourceScan scan)
    {
        var parser = new BylineParser(scan);
        var at = 0;
        while (scan.Has(at))
        {
            var next = parser.Part(at);
            if (next <= at)
                return null;
            at = next;
        }

        if (!parser._said)
            return null;
        parser._changes.Sort((a, b) => a.Start.CompareTo(b.Start));
        return parser._changes;
    }

    private int Part(int at)
    {
        if (IsSeparator(at) && Dateline.Agency(_scan, at) < 0)
            return at + 1;
        var next = Label(at);
        if (next < 0)
            next = Date(at);
        if (next < 0)
            next = Time(at);
        if (next < 0)
            next = Author(at);
        if (next < 0)
            next = ReadingTime(at);
        if (next < 0)
            next = Dispatch(at);
        return next;
    }

    private bool IsSeparator(int at) =>
        _scan.Is(at, TokenKind.Sign) && "|,·•-–—/()".Contains(_scan.Text[_scan[at].Start], StringComparison.Ordinal);

    /// <summary><c>Published</c>, <c>Last updated on:</c> and the like.</summary>
    private int Label(int at)
    {
        var verb = _scan.Is(at, "last") || _scan.Is(at, "first") || _scan.Is(at, "originally") ? at + 1 : at;
        var spanish =
            _scan.Is(verb, "published") || _scan.Is(verb, "posted") ? "Publicado"
            : _scan.Is(verb, "updated") || _scan.Is(verb, "modified") ? "Actualizado"
            : null;
        if (spanish is null)
            return -1;
        if (_scan.Is(at, "last"))
            spanish = "Última actualización:";
        else if (verb > at)
            spanish = "Publicado originalmente";

        var next = verb + 1;
        var colon = _scan.Is(next, ':');
        if (colon || _scan.Is(next, "on") || _scan.Is(next, "at"))
            next++;
        if (colon && !spanish.EndsWith(':'))
            spanish += ":";
        if (!_scan.Has(next))
            return -1;
        _labelled = !spanish.EndsWith(':');
        Change(at, next, spanish);
        return next;
    }

    private int Date(int at)
    {
        var on = _scan.Is(at, "on") ? at + 1 : at;
        var next = DateReader.Read(_scan, on, out var date);
        if (next < 0)
            return -1;
        Change(at, next, _labelled || on > at ? date.InSentence() : date.Alone());
        _labelled = false;
        _said = true;
        return next;
    }

    private int Time(int at)
    {
        var start = _scan.Is(at, "at") ? at + 1 : at;
        var next = ClockReader.Read(_scan, start, out var time);
        if (next < 0)
            return -1;
        // The last stop of 'p.m.' at the end of the line.
        if (_scan.Is(next, '.') && _scan.Glued(next))
            next++;
        var joined = start > at || (at > 0 && !_scan.Is(at - 1, TokenKind.Sign));
        Change(at, next, (joined ? time.At(_scan.Locale) : "") + time.Format(_scan.Locale));
        _said = true;
        return next;
    }

    /// <summary><c>By Jane Doe and John Roe</c>: names stay, the words between them are translated.</summary>
    private int Author(int at)
    {
        var written = _scan.Is(at, "written") && _scan.Is(at + 1, "by");
        var by = written ? at + 1 : at;
        if (!_scan.Is(by, "by"))
            return -1;
        var next = NameReader.Read(_scan, by + 1, _changes);
        if (next < 0)
            return -1;

        var behindPart = at > 0 && !IsSeparator(at - 1);
        var word =
            written ? "Escrito por"
            : at == 0 || _scan.IsCapitalised(by) && !behindPart ? "Por"
            : "por";
        // A date with a comma in it is closed by one: 'domingo, 2 de noviembre de 2025, por …'.
        if (behindPart)
            _changes.Add((_scan[at - 1].End, _scan[by].End - _scan[at - 1].End, ", por"));
        else
            Change(at, by + 1, word);
        _said = true;
        return next;
    }

    private int ReadingTime(int at)
    {
        if (
            !_scan.Is(at, TokenKind.Number)
            || !(_scan.Is(at + 1, "min") || _scan.Is(at + 1, "minute"))
            || !_scan.Is(at + 2, "read")
        )
            return -1;
        Change(at + 1, at + 3, "min de lectura");
        _said = true;
        return at + 3;
    }

    private int Dispatch(int at)
    {
        if (at == 0)
            return Dateline.Place(_scan, _changes);
        var next = Dateline.Agency(_scan, at);
        _said |= next > 0;
        return next;
    }

    private void Change(int first, int after, string target)
    {
        var start = _scan[first].Start;
        _changes.Add((start, _scan[after - 1].End - start, target));
    }
}
