namespace Localization.Segments.Patterns;

/// <summary>Scripts and blocks by name, as the ranges their characters chiefly lie in. Enough to tell one script's
/// sentences from another's; not the full script property of UAX #24.</summary>
internal static class Scripts
{
    private static readonly Dictionary<string, (int, int)[]> Ranges = new(StringComparer.Ordinal)
    {
        ["latin"] =
        [
            ('A', 'Z'),
            ('a', 'z'),
            (0xAA, 0xAA),
            (0xBA, 0xBA),
            (0xC0, 0xD6),
            (0xD8, 0xF6),
            (0xF8, 0x2B8),
            (0x1E00, 0x1EFF),
            (0x2C60, 0x2C7F),
            (0xA722, 0xA7FF),
            (0xFB00, 0xFB06),
            (0xFF21, 0xFF3A),
            (0xFF41, 0xFF5A),
        ],
        ["basiclatin"] = [(0, 0x7F)],
        ["latin1supplement"] = [(0x80, 0xFF)],
        ["latinextendeda"] = [(0x100, 0x17F)],
        ["latinextendedb"] = [(0x180, 0x24F)],
        ["greek"] = [(0x370, 0x3FF), (0x1F00, 0x1FFF)],
        ["greekandcoptic"] = [(0x370, 0x3FF)],
        ["cyrillic"] = [(0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)],
        ["armenian"] = [(0x530, 0x58F), (0xFB13, 0xFB17)],
        ["hebrew"] = [(0x590, 0x5FF), (0xFB1D, 0xFB4F)],
        ["arabic"] = [(0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)],
        ["devanagari"] = [(0x900, 0x97F), (0xA8E0, 0xA8FF)],
        ["bengali"] = [(0x980, 0x9FF)],
        ["tamil"] = [(0xB80, 0xBFF)],
        ["malayalam"] = [(0xD00, 0xD7F)],
        ["thai"] = [(0xE00, 0xE7F)],
        ["lao"] = [(0xE80, 0xEFF)],
        ["tibetan"] = [(0xF00, 0xFFF)],
        ["myanmar"] = [(0x1000, 0x109F)],
        ["georgian"] = [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)],
        ["hangul"] = [(0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)],
        ["hangulsyllables"] = [(0xAC00, 0xD7AF)],
        ["ethiopic"] = [(0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)],
        ["khmer"] = [(0x1780, 0x17FF), (0x19E0, 0x19FF)],
        ["mongolian"] = [(0x1800, 0x18AF)],
        ["hiragana"] = [(0x3041, 0x309F), (0x1B001, 0x1B11F)],
        ["katakana"] = [(0x30A1, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9D)],
        ["bopomofo"] = [(0x3105, 0x312F), (0x31A0, 0x31BF)],
        ["han"] =
        [
            (0x2E80, 0x2FD5),
            (0x3005, 0x3005),
            (0x3007, 0x3007),
            (0x3021, 0x3029),
            (0x3038, 0x303B),
            (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF),
            (0xF900, 0xFAD9),
            (0x20000, 0x323AF),
        ],
        ["cjkunifiedideographs"] = [(0x4E00, 0x9FFF)],
        ["cjksymbolsandpunctuation"] = [(0x3000, 0x303F)],
        ["generalpunctuation"] = [(0x2000, 0x206F)],
        ["halfwidthandfullwidthforms"] = [(0xFF00, 0xFFEF)],
    };

    /// <summary>The script or block, its name in small letters without separators; or null.</summary>
    public static CharacterSet? Find(string plain) =>
        Ranges.TryGetValue(plain, out var ranges) ? new CharacterSet.RangeSet([.. ranges], 0) : null;
}
