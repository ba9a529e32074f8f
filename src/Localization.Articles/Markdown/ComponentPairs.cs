using System.Text.RegularExpressions;
using Localization.Articles.Markdown.Opaque;

namespace Localization.Articles.Markdown;

/// <summary>Makes spans of the tags of components (JSX) that open and close in one block: what is between them is
/// inside.</summary>
internal static partial class ComponentPairs
{
    /// <summary>Gives the tags that belong together one id. Tags across another span stay alone.</summary>
    /// <param name="atoms">The atoms of a block, in order.</param>
    /// <param name="document">The document.</param>
    public static void Mark(List<InlineAtom> atoms, string document)
    {
        var open = new Stack<(int Index, string Name)>();
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            if (atom.Text is not null || atom.IsBreak)
                continue;
            if (atom.Opaque != OpaqueKind.Tag)
            {
                if (atom.Kind == InlineCodeKind.Start)
                    open.Push((i, ""));
                else if (atom.Kind == InlineCodeKind.End)
                    Close(open, "");
                continue;
            }

            var tag = Tag().Match(document[atom.Start..atom.End]);
            if (!tag.Success)
                continue;
            var name = tag.Groups["name"].Value;
            if (!tag.Groups["close"].Success)
                open.Push((i, name));
            else if (open.TakeWhile(o => o.Name.Length > 0).Any(o => o.Name == name))
            {
                var start = Close(open, name);
                atoms[start] = atoms[start] with { Kind = InlineCodeKind.Start };
                atoms[i] = atom with { Kind = InlineCodeKind.End, Id = atoms[start].Id };
            }
        }
    }

    // Spans have no name.
    private static int Close(Stack<(int Index, string Name)> open, string name)
    {
        while (open.TryPop(out var top))
        {
            if (top.Name == name)
                return top.Index;
        }

        return -1;
    }

    [GeneratedRegex(@"^<(?<close>/)?(?<name>[A-Z][\w.]*)(?:\s.*[^/]|\s*)>$", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
