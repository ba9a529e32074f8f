using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Localization.Articles.Markdown.Matter;

/// <summary>The texts of YAML front matter, with their places.</summary>
internal static partial class YamlValues
{
    /// <summary>Reads the texts, up to what is not YAML.</summary>
    /// <param name="body">The lines between the marks, as part of the document.</param>
    /// <returns>The texts, and the line of the front matter, from 1, where it is no longer YAML; null where all of it
    /// is.</returns>
    public static (List<FrontMatterValue> Values, int? Broken) Read(Group body)
    {
        var values = new List<FrontMatterValue>();
        try
        {
            Read(body.Value, body.Index, values);
        }
        catch (YamlException exception)
        {
            // What was read so far holds; the rest stays as it is.
            return (values, (int)exception.Start.Line);
        }

        return (values, null);
    }

    private static void Read(string yaml, int offset, List<FrontMatterValue> values)
    {
        var parser = new Parser(new StringReader(yaml));
        var open = new Stack<Level>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart mapping:
                    open.Push(new(KeyOf(open), IsMapping: true, mapping.Style == MappingStyle.Flow || IsFlow(open)));
                    break;
                case SequenceStart sequence:
                    open.Push(new(KeyOf(open), IsMapping: false, sequence.Style == SequenceStyle.Flow || IsFlow(open)));
                    break;
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    EndValue(open);
                    break;
                case AnchorAlias:
                    EndValue(open);
                    break;
                case Scalar scalar when open.TryPeek(out var level):
                    if (level is { IsMapping: true, Key: null })
                    {
                        level.Key = scalar.Value;
                        break;
                    }

                    if (
                        Value(
                            yaml,
                            offset,
                            scalar,
                            KeyOf(open) ?? "",
                            level.IsFlow,
                            open.Count == 1 || (open.Count == 2 && !level.IsMapping)
                        ) is
                        { } value
                    )
                        values.Add(value);
                    EndValue(open);
                    break;
            }
        }
    }

    private static string? KeyOf(Stack<Level> open) =>
        open.TryPeek(out var level) ? (level.IsMapping ? level.Key : level.Name) : null;

    private static bool IsFlow(Stack<Level> open) => open.TryPeek(out var level) && level.IsFlow;

    // After a value of a mapping a key follows.
    private static void EndValue(Stack<Level> open)
    {
        if (open.TryPeek(out var level) && level.IsMapping)
            level.Key = null;
    }

    private static FrontMatterValue? Value(string yaml, int offset, Scalar scalar, string key, bool isFlow, bool isTop)
    {
        var (start, end) = ((int)scalar.Start.Index, Math.Min((int)scalar.End.Index, yaml.Length));
        if (end <= start)
            return null;

        // An anchor or a tag before the value is none of it.
        start += Properties().Match(yaml, start, end - start).Length;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            var header = yaml.AsSpan(start, end - start).IndexOf('\n');
            return header < 0
                ? null
                : new(key, offset + start + header + 1, offset + end, scalar.Value, YamlScalar.Plain, isTop)
                {
                    Block = new(scalar.Style == ScalarStyle.Folded, TextParagraphs.Plain),
                };
        }

        end = start + yaml.AsSpan(start, end - start).TrimEnd().Length;
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalar.Single,
            ScalarStyle.DoubleQuoted => YamlScalar.Double,
            _ => YamlScalar.Plain,
        };
        var quote = style == YamlScalar.Single ? '\'' : '"';
        if (style != YamlScalar.Plain && (end - start < 2 || yaml[start] != quote || yaml[end - 1] != quote))
            return null;

        // In a flow collection commas and brackets end a plain value.
        return new(
            key,
            offset + start,
            offset + end,
            scalar.Value,
            isFlow && style == YamlScalar.Plain ? YamlScalar.Double : style,
            isTop
        );
    }

    [GeneratedRegex(@"\G(?:[&!]\S+\s+)*")]
    private static partial Regex Properties();

    /// <summary>A collection that is open.</summary>
    private sealed record Level(string? Name, bool IsMapping, bool IsFlow)
    {
        /// <summary>The key whose value is read.</summary>
        public string? Key { get; set; }
    }
}
