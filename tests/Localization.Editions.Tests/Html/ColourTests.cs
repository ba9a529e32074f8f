using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Editions.Html;

namespace Localization.Editions.Tests;

/// <summary>WCAG 2.2 §1.4.3: text stands out from what is behind it by 4.5 to 1.</summary>
public sealed partial class ColourTests
{
    public static TheoryData<int, string, string> Pairs
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var scheme in new[] { 0, 1 })
            {
                foreach (var ink in new[] { "ink", "muted", "accent", "good", "bad", "check" })
                    data.Add(scheme, ink, "paper");
                foreach (var paper in new[] { "pair", "tint", "alarm" })
                {
                    foreach (var ink in new[] { "ink", "muted", "bad", "check" })
                        data.Add(scheme, ink, paper);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_OfTextAndPaper_ContrastEnough(int scheme, string ink, string paper) =>
        Contrast(Colour(ink, scheme), Colour(paper, scheme)).ShouldBeGreaterThanOrEqualTo(4.5);

    private static string Colour(string name, int scheme) =>
        Variable().Matches(Page.Palette).Where(m => m.Groups[1].Value == name).ElementAt(scheme).Groups[2].Value;

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string hex)
    {
        var channels = hex.Chunk(2)
            .Select(c =>
            {
                var value = int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
                return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            })
            .ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    [GeneratedRegex("--([a-z]+): #([0-9a-f]{6});")]
    private static partial Regex Variable();
}
