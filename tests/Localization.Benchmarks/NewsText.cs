using System.Globalization;
using System.Text;

namespace Localization.Benchmarks;

/// <summary>English news text without end, in one line: paragraphs of our own with names and figures that
/// change.</summary>
public static class NewsText
{
    private static readonly string[] Paragraphs =
    [
        "WASHINGTON (AP) — The U.S. Senate voted {0}-{1} on Thursday to approve a $1.{2} trillion spending "
            + "bill, sending it to the president hours before a shutdown would have begun. “This is not the bill "
            + "anyone wanted,” said Sen. {3} J. {4}, D-Minn., who leads the panel. “But it keeps the lights on.”",
        "Shares of {4} Inc. rose {2}.{1}% to ${0}.50 by 10:30 a.m. in New York after the company said "
            + "third-quarter profit beat expectations. Rivals such as {3} & Co. fell. The S&P 500 was little "
            + "changed, while the yield on the 10-year Treasury note slipped to 4.{2}%.",
        "Police in St. Paul said the driver, a {0}-year-old man from Eau Claire, Wis., was arrested at about 5 "
            + "p.m. Monday near the corner of 5th Ave. and Main St. He was taken to a hospital. Dr. {3} {4} told "
            + "reporters that he was expected to survive. Who was in the other car? Officials would not say.",
        "The storm, the {2}th of the season, was about {0} miles (1{1} kilometers) southeast of Cape Hatteras, "
            + "N.C., early Friday. Forecasters warned of flooding from Wilmington to Norfolk, Va. “If you are told "
            + "to leave, leave!” Gov. {4} said. Schools will be closed until Jan. {2}.",
        "{3} {4} Jr. was born on Oct. {2}, 19{1}, in what is now the Czech Republic. His mother taught music; "
            + "his father ran a shop that sold clocks, radios, etc. They left for London in 1938. “We had two "
            + "suitcases,” he wrote. “One was empty.”",
        "More information is available at https://www.example.org/reports/{0}/index.html or by writing to "
            + "press.{1}@example.org. The report (see Fig. {2} and pp. {1}–{0}) lists 1,{0} cases. None was fatal. "
            + "Its authors, led by Prof. {4} of the University of Washington, call for new rules... and for money.",
    ];

    private static readonly string[] FirstNames =
    [
        "Amy",
        "Donald",
        "Maria",
        "J. D.",
        "Patrick",
        "Olena",
        "Kofi",
        "Sean",
    ];
    private static readonly string[] LastNames =
    [
        "Klobuchar",
        "Fernández",
        "O’Brien",
        "Nakamura",
        "Smith",
        "Van der Berg",
        "Okafor",
        "Lee",
    ];

    /// <summary>At least <paramref name="length"/> characters, cut there.</summary>
    public static string Create(int length)
    {
        var text = new StringBuilder(length + 1000);
        for (var i = 0; text.Length < length; i++)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture,
                Paragraphs[i % Paragraphs.Length],
                51 + i % 48,
                10 + i % 89,
                1 + i % 9,
                FirstNames[i * 7 % 8],
                LastNames[i * 5 % 8]
            );
            text.Append(' ');
        }

        return text.ToString(0, length);
    }
}
