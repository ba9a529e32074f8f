namespace Localization.Articles;

/// <summary>Tells the elements of XLIFF by their namespace, whatever their prefix is. A tool may have elements of its
/// own with the same names.</summary>
internal sealed class XliffNames
{
    private readonly Dictionary<int, string> _spaces = [];
    private readonly string _core = "";

    /// <summary>Reads the namespaces of a file.</summary>
    /// <param name="tokens">Its tokens; the first element is the root.</param>
    public XliffNames(List<MarkupToken> tokens)
    {
        var scopes = new Stack<Dictionary<string, string>>();
        scopes.Push(new Dictionary<string, string> { [""] = "" });
        foreach (var token in tokens)
        {
            if (token.Kind == MarkupTokenKind.End)
                scopes.Pop();
            if (token.Kind != MarkupTokenKind.Start)
                continue;
            var scope = Scope(token, scopes.Peek());
            var space = scope.GetValueOrDefault(Prefix(token.Name), "");
            if (_spaces.Count == 0)
                _core = space;
            _spaces[token.Start] = space;
            if (!token.IsEmpty)
                scopes.Push(scope);
        }
    }

    /// <summary>Whether a start tag is of an element of XLIFF with that name.</summary>
    public bool Is(MarkupToken token, string name) => Is(token, name, _core);

    /// <summary>Whether a start tag is of an element of a namespace with that name.</summary>
    public bool Is(MarkupToken token, string name, string space) =>
        _spaces.GetValueOrDefault(token.Start) == space && XmlTokens.Local(token.Name) == name;

    /// <summary>The prefix of a name with its colon; empty for none.</summary>
    public static string Prefix(string name) => name[..(name.IndexOf(':', StringComparison.Ordinal) + 1)];

    private static Dictionary<string, string> Scope(MarkupToken token, Dictionary<string, string> outer)
    {
        Dictionary<string, string>? inner = null;
        foreach (var attribute in token.Attributes)
        {
            if (attribute.Name == "xmlns" || attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                inner ??= new Dictionary<string, string>(outer);
                inner[attribute.Name.Length > 5 ? attribute.Name[6..] + ":" : ""] = attribute.Value;
            }
        }

        return inner ?? outer;
    }
}
