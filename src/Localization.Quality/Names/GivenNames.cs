using System.Collections.Frozen;
using Localization.Language;

namespace Localization.Quality.Names;

/// <summary>Common given names in English and Spanish: what is after one is a surname.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Listed = DataWords.Set("given-names");

    // Of both languages.
    private static readonly FrozenSet<string> Names = (
        "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph "
        + "Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret "
        + "Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian "
        + "Melissa George Deborah Timothy Stephanie Ronald Rebecca Jason Sharon Edward Laura Jeffrey Cynthia Ryan "
        + "Dorothy Jacob Amy Gary Kathleen Nicholas Angela Eric Shirley Jonathan Emma Stephen Brenda Larry Pamela "
        + "Justin Nicole Scott Anna Brandon Samantha Benjamin Katherine Samuel Christine Gregory Debra Alexander "
        + "Rachel Patrick Carolyn Frank Janet Raymond Maria Jack Olivia Dennis Heather Jerry Helen Tyler Catherine "
        + "Aaron Diane Jose Julie Adam Victoria Nathan Joyce Henry Lauren Zachary Kelly Douglas Christina Peter Ruth "
        + "Kyle Joan Noah Virginia Ethan Judith Jeremy Evelyn Walter Hannah Christian Andrea Keith Megan Austin Cheryl "
        + "Roger Jacqueline Terry Madison Sean Teresa Gerald Abigail Carl Sophia Dylan Martha Harold Sara Jordan "
        + "Gloria Jesse Janice Bryan Kathryn Lawrence Ann Arthur Isabella Gabriel Judy Bruce Charlotte Logan Julia "
        + "Billy Grace Joe Amber Alan Alice Juan Jean Elijah Denise Willie Frances Albert Danielle Wayne Marilyn Randy "
        + "Natalie Mason Beverly Vincent Diana Liam Brittany Roy Theresa Bobby Kayla Caleb Alexis Bradley Doris "
        + "Russell "
        + "Lori Lucas Tiffany Tom Jim Bob Bill Mike Steve Dave Dan Ben Sam Tony Fred Harry Anne Jane Kate Lucy Claire "
        + "José María Carlos Luis Jorge Miguel Pedro Pablo Antonio Francisco Manuel Javier Fernando Alejandro Rafael "
        + "Sergio Alberto Eduardo Ricardo Roberto Andrés Diego Ana Carmen Isabel Lucía Elena Rosa Cristina Marta Pilar "
        + "Beatriz Silvia Mónica Verónica Sofía Ramón Enrique Guillermo Jaime Felipe Tomás Mateo Marcos Josefina Julián"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether the word is one.</summary>
    public static bool IsOne(string word) => Names.Contains(word) || Listed.Contains(word);
}
