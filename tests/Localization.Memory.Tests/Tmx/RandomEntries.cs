using CsCheck;

namespace Localization.Memory.Tests.Tmx;

/// <summary>Entries that say something in every field, with codes in every arrangement.</summary>
internal static class RandomEntries
{
    private static readonly string[] Texts =
    [
        "",
        "A dog.",
        " <b>&amp;\"' ",
        "Ñandú\u00A0… «sí»",
        "two\nlines\ttab",
        "𝒜 surrogate",
        "]]>",
        "a\r\nb",
        "x  y ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]);

    private static readonly Gen<InlineText> Coded = Gen.Select(
        Text,
        Gen.Select(Gen.Int[0, 20], Gen.Enum<InlineCodeKind>(), Gen.Int[1, 3], Text).Array[0, 5],
        (text, codes) =>
        {
            var open = new HashSet<string>();
            var list = new List<InlineCode>();
            foreach (var (position, kind, number, data) in codes.OrderBy(c => Math.Min(c.Item1, text.Length)))
            {
                // An id is open once at a time, and a half without its other half has an id of its own: as formats give
                // them.
                var id = kind == InlineCodeKind.Placeholder ? $"p{list.Count}" : $"{number}";
                if ((kind == InlineCodeKind.Start && !open.Add(id)) || (kind == InlineCodeKind.End && !open.Remove(id)))
                    id = $"alone{list.Count}";
                list.Add(new InlineCode(Position(text, position), kind, id, data));
            }

            return new InlineText(text, [.. list]);
        }
    );

    /// <summary>Entries of people and providers, each under its own key.</summary>
    public static readonly Gen<MemoryEntry[]> Entries = Gen.Select(
            Gen.Select(Coded, Coded, Gen.Enum<SegmentState>(), Gen.Bool, Text),
            Gen.Select(Text, Text, Gen.Bool, Gen.Int[0, 9], Gen.Int[0, 1_000_000]),
            (a, b) =>
            {
                var (source, target, state, human, note) = a;
                var (previous, next, context, used, seconds) = b;
                var (from, to) = (LanguageTag.Parse("en"), LanguageTag.Parse("es-MX"));
                var created = DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(seconds);
                return new MemoryEntry("", from, to, source, target, human ? "" : "deepl", human ? "" : "an article")
                {
                    Origin = human ? MemoryOrigin.Human : MemoryOrigin.Provider,
                    State = state,
                    Model = human ? "" : "m1",
                    Confidence = human || used == 0 ? null : used / 9.7,
                    Author = human ? "Ana & Co" : "",
                    Note = note,
                    Previous = context ? previous : null,
                    Next = context ? next : null,
                    Used = used,
                    Created = created,
                    Changed = created.AddHours(1),
                    Given =
                        human && source.Text.Length > 3 ? [new LexicalConstraint(0, 1, "Un", PartOfSpeech.Other)] : [],
                };
            }
        )
        .Array[1, 6]
        .Select(entries =>
            entries
                .Select(
                    (e, i) =>
                        e with
                        {
                            Key =
                                e.Origin == MemoryOrigin.Human
                                    ? EntryKey.Of(e.SourceLanguage, e.TargetLanguage, e.Source, e.Previous, e.Next)
                                    : $"key{i}",
                        }
                )
                .ToArray()
        );

    // Never between the halves of a surrogate pair.
    private static int Position(string text, int wanted)
    {
        var position = Math.Min(wanted, text.Length);
        return position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;
    }
}
