using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>What people's entries are looked up by: the recoded source and the languages without their regions.</summary>
internal static class RecodedHash
{
    public static long Of(LanguageTag source, LanguageTag target, string recoded) =>
        Hash64.Of(source.Language, target.Language, recoded);
}
