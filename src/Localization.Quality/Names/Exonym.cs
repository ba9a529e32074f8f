using System.Collections.Frozen;

namespace Localization.Quality.Names;

/// <summary>Capitalised words of English that Spanish puts otherwise by a letter or two: no name was mangled.</summary>
internal static class Exonym
{
    private static readonly FrozenSet<string> Words = (
        "Russia Asia America Africa Europe France Italy Germany Poland Greece Egypt Syria Libya Turkey Croatia "
        + "Serbia Bosnia Ukraine Crimea Prussia Persia Tunisia Russian Russians "
        + "American Americans African Africans Asian European Europeans Italian Italians German Germans Mexican "
        + "Mexicans Cuban Cubans Iranian Iranians Christian Christians Catholic Catholics Democrat Democrats "
        + "Republican Republicans Muslim Muslims Islamic Arabic Arab Arabs Olympic Olympics Atlantic Pacific "
        + "Atlantic Baltic Balkan Balkans Caribbean Mediterranean Democratic Communist Communists Socialist "
        + "Socialists "
        + "Minister Ministry President Senate Senator Congress Parliament Republic Constitution Commission "
        + "Committee Institute University Museum Theatre Theater Cathedral Street Avenue Professor "
        + "Saint Pope Bible Prince Princess Emperor Roman Romans Latin Spanish Portuguese Czech Slovak Czechs "
        + "Slovaks Prague Geneva Vienna Moscow Warsaw Athens Rome Milan Naples Venice Florence Berlin London "
        + "Brussels "
        + "January February March April June July August September October November December Monday Tuesday "
        + "Wednesday Thursday Friday Saturday Sunday National Supreme Northern Southern"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether the word is one.</summary>
    public static bool IsOne(string word) => Words.Contains(word);
}
