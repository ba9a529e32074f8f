using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;

namespace Localization.Pipeline.Checking;

/// <summary>Writes what was found as SARIF 2.1.0 (OASIS), which code hosts show beside the files.</summary>
/// <param name="messages">What issues mean.</param>
public sealed class Sarif(IStringLocalizer<IssueMessages> messages)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The log of a batch.</summary>
    public string Write(CheckedBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ImmutableArray<string> rules =
        [
            .. batch.Segments.SelectMany(s => s.Issues).Select(i => i.Code).Distinct().Order(StringComparer.Ordinal),
        ];
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = new JsonObject
                    {
                        ["driver"] = new JsonObject
                        {
                            ["name"] = "Localization",
                            ["rules"] = new JsonArray([.. rules.Select(r => new JsonObject { ["id"] = r })]),
                        },
                    },
                    ["columnKind"] = "utf16CodeUnits",
                    ["results"] = new JsonArray([
                        .. batch.Segments.SelectMany(s => s.Issues.Select(i => Result(s, i, rules))),
                    ]),
                }
            ),
        };
        return log.ToJsonString(Options) + "\n";
    }

    private JsonObject Result(CheckedSegment segment, QualityIssue issue, ImmutableArray<string> rules) =>
        new()
        {
            ["ruleId"] = issue.Code,
            ["ruleIndex"] = rules.IndexOf(issue.Code),
            ["level"] = issue.Severity switch
            {
                QualitySeverity.Error => "error",
                QualitySeverity.Warning => "warning",
                _ => "note",
            },
            ["message"] = new JsonObject { ["text"] = messages[issue.Code, [.. issue.Arguments]].Value },
            ["locations"] = new JsonArray(
                new JsonObject
                {
                    ["physicalLocation"] = new JsonObject
                    {
                        ["artifactLocation"] = new JsonObject
                        {
                            ["uri"] = string.Join(
                                '/',
                                segment.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)
                            ),
                        },
                        ["region"] = new JsonObject
                        {
                            ["startLine"] = segment.Line,
                            ["snippet"] = new JsonObject { ["text"] = segment.Pair.Target.Text },
                        },
                    },
                    ["logicalLocations"] = new JsonArray(
                        new JsonObject
                        {
                            ["name"] = segment.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                            ["kind"] = "segment",
                        }
                    ),
                }
            ),
            ["partialFingerprints"] = new JsonObject { ["issue/v1"] = CheckedBatch.Fingerprint(segment, issue) },
        };
}
