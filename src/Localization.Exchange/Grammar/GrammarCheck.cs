namespace Localization.Exchange.Grammar;

/// <summary>Compares each element with the grammar: unknown elements and attributes, missing attributes, values, and
/// the number and order of children. What an extension holds is its own affair.</summary>
internal static class GrammarCheck
{
    /// <summary>The places that the grammar does not allow.</summary>
    public static IEnumerable<Fault> Check(ElementGrammar grammar, XElement root)
    {
        var open = new Stack<XElement>([root]);
        while (open.TryPop(out var element))
        {
            var name = grammar.NameOf(element.Name);
            if (name is null)
                continue;
            if (grammar.ShapeOf(name) is not { } shape)
            {
                yield return new Fault(element, "element-unknown", name) { Section = SectionOf(grammar, element) };
                continue;
            }

            foreach (
                var fault in Attributes(grammar, element, name, shape).Concat(Children(grammar, element, name, shape))
            )
                yield return fault with
                {
                    Section = shape.Section,
                };
            foreach (var child in element.Elements().Reverse())
                open.Push(child);
        }
    }

    private static string? SectionOf(ElementGrammar grammar, XElement element) =>
        element
            .Ancestors()
            .Select(a => grammar.NameOf(a.Name) is { } name ? grammar.ShapeOf(name)?.Section : null)
            .FirstOrDefault(s => s is not null);

    private static IEnumerable<Fault> Attributes(
        ElementGrammar grammar,
        XElement element,
        string name,
        ElementShape shape
    )
    {
        foreach (var (required, _) in shape.Attributes.Where(a => a.Value.IsRequired))
        {
            if (!element.Attributes().Any(a => grammar.NameOf(a.Name, isAttribute: true) == required))
                yield return new Fault(element, "attribute-missing", name, required);
        }

        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            var known = grammar.NameOf(attribute.Name, isAttribute: true);
            var isForeign = attribute.Name.Namespace != XNamespace.None;
            AttributeShape? allowed = null;
            if (known is not null && !shape.Attributes.TryGetValue(known, out allowed))
            {
                var isModule = false;
                if (isForeign && (shape.IsOpen || shape.Modules.Contains(known.Split(':')[0])))
                    allowed = grammar.Added(known, out isModule);
                if (allowed is null && !shape.IsFree && (isModule || !isForeign || !shape.IsOpen))
                    yield return new Fault(attribute, "attribute-unknown", name, known);
            }
            else if (known is null && !shape.IsOpen && !shape.IsFree)
            {
                yield return new Fault(attribute, "attribute-unknown", name, attribute.Name.LocalName);
            }

            if (allowed?.Type is { } type && !ValueType.Accepts(type, attribute.Value))
            {
                yield return ValueType.IsNamed(type)
                    ? new Fault(attribute, $"value-{type}", known!, attribute.Value)
                    : new Fault(
                        attribute,
                        "value-choice",
                        known!,
                        attribute.Value,
                        type.Replace("/", ", ", StringComparison.Ordinal)
                    );
            }
        }
    }

    private static IEnumerable<Fault> Children(
        ElementGrammar grammar,
        XElement element,
        string name,
        ElementShape shape
    )
    {
        if (shape.Content == ElementShape.Any)
            yield break;
        if (!shape.HasText && element.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value)))
            yield return new Fault(element, "text-misplaced", name);

        var children = element.Elements().Select(e => grammar.NameOf(e.Name) ?? ElementShape.Other).ToList();
        if (shape.Accepts(children))
            yield break;
        yield return children.Count == 0
            ? new Fault(element, "children-missing", name, shape.Content)
            : new Fault(element, "children-wrong", name, shape.Content);
    }
}
