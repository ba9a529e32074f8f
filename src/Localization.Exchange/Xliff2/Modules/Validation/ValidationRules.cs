using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Validation;

/// <summary>A rule for the text says one thing, with the attributes that go with it.</summary>
internal sealed class ValidationRules : IRule<Xliff2Document>
{
    private static readonly string[] Kinds = ["isPresent", "isNotPresent", "startsWith", "endsWith"];

    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.7 Validation: rule";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var rule in document.Root.Descendants(ModuleNames.Validation + "rule"))
        {
            var kinds = Kinds.Where(rule.Has).ToList();
            var isCustom = rule.Attributes()
                .Any(a =>
                    a.Name.Namespace != XNamespace.None
                    && !a.IsNamespaceDeclaration
                    && a.Name.Namespace != ModuleNames.Validation
                );
            if (kinds.Count > 1 || (kinds.Count == 0 && !isCustom))
                yield return new Fault(rule, "validation-kind");
            if (rule.Has("occurs") && !rule.Has("isPresent"))
                yield return new Fault(rule, "validation-occurs");
            if (rule.Has("existsInSource") && kinds is not [not "isNotPresent"])
                yield return new Fault(rule, "validation-source");
            if (rule.Value("disabled") == "yes" && rule.Parent?.Parent?.Name == document.Core + "file")
                yield return new Fault(rule, "validation-disabled");
        }
    }
}
