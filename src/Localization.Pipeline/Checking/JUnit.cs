using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;

namespace Localization.Pipeline.Checking;

/// <summary>Writes what was found as a JUnit report, which build servers show: a suite a file, a case a
/// segment.</summary>
/// <param name="messages">What issues mean.</param>
public sealed class JUnit(IStringLocalizer<IssueMessages> messages)
{
    /// <summary>The report of a batch.</summary>
    public byte[] Write(CheckedBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var output = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                output,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            writer.WriteStartElement("testsuites");
            writer.WriteAttributeString("name", "localize check");
            foreach (var file in batch.Files)
                Suite(
                    writer,
                    file,
                    [.. batch.Segments.Where(s => s.File == file)],
                    batch.Failures.FirstOrDefault(f => f.File == file).Message
                );
            writer.WriteEndElement();
        }

        return output.ToArray();
    }

    private void Suite(XmlWriter writer, string file, List<CheckedSegment> segments, string? failure)
    {
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", XmlCharacters.Clean(file));
        writer.WriteAttributeString("tests", Number(segments.Count));
        writer.WriteAttributeString("failures", Number(segments.Count(Fails)));
        writer.WriteAttributeString("errors", failure is null ? "0" : "1");
        if (failure is not null)
        {
            writer.WriteStartElement("testcase");
            writer.WriteAttributeString("name", XmlCharacters.Clean(file));
            writer.WriteElementString("error", XmlCharacters.Clean(failure));
            writer.WriteEndElement();
        }

        foreach (var segment in segments)
        {
            writer.WriteStartElement("testcase");
            writer.WriteAttributeString("classname", XmlCharacters.Clean(Path.GetFileName(file)));
            writer.WriteAttributeString("name", Number(segment.Number));
            foreach (var issue in segment.Issues.Where(i => i.Severity > QualitySeverity.Note))
            {
                writer.WriteStartElement("failure");
                writer.WriteAttributeString("type", issue.Code);
                writer.WriteAttributeString(
                    "message",
                    XmlCharacters.Clean(messages[issue.Code, [.. issue.Arguments]].Value)
                );
                writer.WriteString(XmlCharacters.Clean($"{segment.Pair.Source.Text}\n{segment.Pair.Target.Text}"));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static bool Fails(CheckedSegment segment) => segment.Issues.Any(i => i.Severity > QualitySeverity.Note);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
