using System.Collections.Frozen;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>English nouns and pronouns that name people.</summary>
internal static class People
{
    private static readonly FrozenSet<string> Lemmas = (
        "man woman boy girl child kid baby son daughter brother sister mother father parent wife husband person people "
        + "student pupil teacher professor worker employee nurse doctor patient victim survivor hostage prisoner "
        + "detainee suspect criminal thief murderer killer gunman attacker terrorist militant rebel soldier officer "
        + "policeman police sailor pilot driver passenger tourist migrant refugee immigrant resident neighbour "
        + "neighbor citizen voter protester demonstrator activist journalist reporter photographer writer author "
        + "singer actor actress artist player coach fan referee athlete president minister mayor governor senator "
        + "lawmaker deputy leader king queen prince princess pope bishop priest judge lawyer prosecutor witness "
        + "ambassador diplomat envoy general colonel captain commander farmer fisherman trader investor customer "
        + "consumer client boss director manager chairman expert scientist researcher analyst economist friend enemy "
        + "ally rival opponent partner colleague civilian guard agent spy candidate everyone everybody someone "
        + "somebody nobody anyone anybody teenager adolescent toddler infant bystander pedestrian cyclist shopper "
        + "commuter inmate burglar robber looter hacker smuggler trafficker survivor pensioner celebrity hero "
        + "architect engineer chef dancer musician poet composer surgeon designer firefighter banker paramedic rescuer "
        + "miner plumber accountant historian philosopher filmmaker novelist dissident defendant plaintiff accuser "
        + "gambler golfer swimmer runner boxer goalkeeper striker defender midfielder astronaut executive "
        + "shareholder creditor landlord tenant whistleblower informant interpreter translator nun monk imam rabbi"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether a lemma names people.</summary>
    public static bool Has(string lemma) => Lemmas.Contains(lemma);
}
