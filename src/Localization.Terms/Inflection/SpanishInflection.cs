using Localization.Model;

namespace Localization.Terms.Inflection;

/// <summary>Spanish forms by rule.</summary>
internal sealed class SpanishInflection : IInflection
{
    public string Plural(string noun) => SpanishPlural.OfPhrase(noun);

    public TargetForms Adjective(string masculine) => SpanishAdjective.Forms(masculine);
}
