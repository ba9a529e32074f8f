using Localization.Model;

namespace Localization.Terms.Inflection;

/// <summary>How a language makes the other forms of a target term.</summary>
internal interface IInflection
{
    /// <summary>The plural of a noun, which may be several words.</summary>
    string Plural(string noun);

    /// <summary>The four forms of an adjective given in the masculine singular.</summary>
    TargetForms Adjective(string masculine);
}
