using System.Xml;
using System.Xml.Schema;
using CsCheck;
using Localization.Editions.Xliff;

namespace Localization.Editions.Tests.Validation;

/// <summary>What is written is valid by the published schemas, where they are beside the project.</summary>
public sealed class XliffSchemaTests
{
    [Fact]
    public void Write_Xliff2_IsValid()
    {
        var schemas = Schemas("xliff-2.1", "xliff_core_2.0.xsd", "glossary.xsd");
        Validate(new Xliff2Edition(Localizers.Issues).Write(SampleArticles.Moscow()), schemas);
        Validate(new Xliff2Edition(Localizers.Issues).Write(SampleArticles.Oil()), schemas);
        Gen.String.Where(t => t.Any(char.IsLetterOrDigit))
            .Sample(
                text =>
                    Validate(
                        new Xliff2Edition(Localizers.Issues).Write(
                            HostileArticles.Of(
                                text,
                                new InlineCode(0, InlineCodeKind.Start, "1", "<b>"),
                                new InlineCode(0, InlineCodeKind.Placeholder, "é", text)
                            )
                        ),
                        schemas
                    ),
                iter: 50
            );
    }

    [Fact]
    public void Write_Xliff1_IsValid()
    {
        var schemas = Schemas("xliff-1.2", "xliff-core-1.2-strict.xsd");
        Validate(new Xliff1Edition(Localizers.Issues).Write(SampleArticles.Moscow()), schemas);
        Validate(new Xliff1Edition(Localizers.Issues).Write(SampleArticles.Oil()), schemas);
    }

    private static XmlSchemaSet Schemas(string folder, params string[] names)
    {
        var place = Component.Schemas(folder);
        var schemas = new XmlSchemaSet { XmlResolver = new LocalResolver(Path.GetDirectoryName(place)!) };
        foreach (var name in names)
            schemas.Add(null, Path.Combine(place, name));
        schemas.Compile();
        return schemas;
    }

    private static void Validate(byte[] xml, XmlSchemaSet schemas)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, e) => errors.Add(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
            // Reading is checking.
        }

        errors.ShouldBeEmpty();
    }

    // Schemas name others by addresses: all are in the folder.
    private sealed class LocalResolver(string folder) : XmlUrlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
        {
            var name = Path.GetFileName(absoluteUri.LocalPath);
            var file =
                Directory.GetFiles(folder, name, SearchOption.AllDirectories).FirstOrDefault()
                ?? throw new FileNotFoundException(name);
            return File.OpenRead(file);
        }
    }
}
