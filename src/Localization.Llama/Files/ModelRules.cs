using System.Globalization;

namespace Localization.Llama.Files;

/// <summary>What llama.cpp takes for granted of any language model, and stops the process for where it does not hold.
/// In: the values of a file. Out: nothing, or what is wrong.</summary>
internal static class ModelRules
{
    private const int MostLayers = 512,
        MostExperts = 512;
    private const long Most = 1 << 24;

    /// <summary>Models that encode text, and write none.</summary>
    private static readonly string[] Encoders = ["bert", "t5", "clip", "wavtokenizer"];

    private static readonly string[] RopeScalings = ["none", "linear", "yarn", "longrope"];

    /// <exception cref="GgufException">Something does not hold.</exception>
    public static void Check(GgufFile file)
    {
        var name = file.Architecture;
        Require(name.Length > 0, "general.architecture", file);
        if (Encoders.Any(e => name.Contains(e, StringComparison.Ordinal)))
            throw new GgufException(GgufFault.Encoder, name);
        if (file.Value("split.count")?.Number is > 1 and var parts)
            throw new GgufException(GgufFault.Parts, $"{parts}");

        Require(file.Number("block_count") is > 0 and <= MostLayers, $"{name}.block_count", file);
        Require(file.Number("embedding_length") is > 0 and <= Most, $"{name}.embedding_length", file);
        Require(file.Number("context_length") is > 0 and <= Most, $"{name}.context_length", file);
        foreach (var (key, value) in file.Values.Where(v => v.Key.StartsWith($"{name}.", StringComparison.Ordinal)))
        {
            Require(value.Number is null or (>= 0 and <= int.MaxValue), key, file);
            Require(value.Real is not { } real || double.IsFinite(real), key, file);
            Require(value.Real is null or >= 0 || !key.EndsWith("_epsilon", StringComparison.Ordinal), key, file);
        }

        CheckHeads(file);
        CheckExperts(file);
        Require(
            file.Value($"{name}.rope.scaling.type") is not { } scaling || RopeScalings.Contains(scaling.Text),
            $"{name}.rope.scaling.type",
            file
        );
        VocabularyRules.Check(file);
    }

    public static void Require(bool holds, string key, GgufFile file)
    {
        if (holds)
            return;
        var value = file.Value(key);
        var shown = value?.Text ?? value?.Real?.ToString(CultureInfo.InvariantCulture) ?? "–";
        throw new GgufException(GgufFault.Damaged, $"{key} = {(shown.Length <= 40 ? shown : shown[..40] + "…")}");
    }

    // Some architectures have a number a layer: those are checked with the shapes of the tensors.
    private static void CheckHeads(GgufFile file)
    {
        var (heads, keys) = (file.Number("attention.head_count"), file.Number("attention.head_count_kv"));
        Require(heads is null or > 0, $"{file.Architecture}.attention.head_count", file);
        Require(
            keys is null or > 0 && (heads is null || heads % keys == 0),
            $"{file.Architecture}.attention.head_count_kv",
            file
        );
    }

    private static void CheckExperts(GgufFile file)
    {
        var (all, used) = (file.Number("expert_count") ?? 0, file.Number("expert_used_count") ?? 0);
        Require(all <= MostExperts, $"{file.Architecture}.expert_count", file);
        Require(used <= all && (all == 0) == (used == 0), $"{file.Architecture}.expert_used_count", file);
        if (file.Number("expert_group_count") is > 0 and var groups)
        {
            Require(groups < all && all % groups == 0, $"{file.Architecture}.expert_group_count", file);
            Require(
                file.Number("expert_group_used_count") is > 0 and var usedGroups && usedGroups < groups,
                $"{file.Architecture}.expert_group_used_count",
                file
            );
        }
    }
}
