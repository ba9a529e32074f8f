using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Localization.Providers.Secrets;

namespace Localization.Cli.Tests.Documentation;

/// <summary>A Markdown table of the keys that a class of options takes, from the doc comments of its properties. The
/// sentence that begins with <c>Default:</c> is the last column.</summary>
internal static partial class OptionsTable
{
    /// <summary>The table of a class.</summary>
    public static string Of(Type options)
    {
        var comments = XDocument
            .Load(Path.ChangeExtension(options.Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary"));
        var table = new StringBuilder("| key | meaning | default |\n| --- | --- | --- |\n");
        foreach (var property in Properties(options))
        {
            comments.TryGetValue($"P:{options.FullName}.{property.Name}", out var comment);
            comment.ShouldNotBeNull($"{options.Name}.{property.Name} has no doc comment.");
            var parts = Default().Split(Text(comment), 2);
            parts.Length.ShouldBe(2, $"The doc comment of {options.Name}.{property.Name} has no default.");
            table.Append($"| `{Key(property)}` | {parts[0]} | {parts[1].TrimEnd('.')} |\n");
        }

        return table.ToString();
    }

    // Keys of providers come from the environment alone.
    private static IEnumerable<PropertyInfo> Properties(Type options) =>
        options
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.PropertyType != typeof(Secret) && p.Name != "EqualityContract");

    private static string Key(PropertyInfo property)
    {
        var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        return IsByName(property.PropertyType) ? $"{name}.NAME" : name;
    }

    private static bool IsByName(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>);

    private static string Text(XElement comment)
    {
        var text = string.Concat(
            comment
                .Nodes()
                .Select(n =>
                    n switch
                    {
                        XText plain => plain.Value,
                        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                        var other => throw new InvalidOperationException($"The doc comment has {other}."),
                    }
                )
        );
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@" ?\bDefault: ")]
    private static partial Regex Default();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
