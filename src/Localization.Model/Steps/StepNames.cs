using System.Collections.Immutable;

namespace Localization.Model.Steps;

/// <summary>The names of the steps that every article goes through, in their order.</summary>
public static class StepNames
{
    /// <summary>Reads the file.</summary>
    public const string Read = "read";

    /// <summary>Splits blocks into segments.</summary>
    public const string Segment = "segment";

    /// <summary>Finds terms and conventions.</summary>
    public const string Constrain = "constrain";

    /// <summary>Reuses what people translated.</summary>
    public const string Reuse = "reuse";

    /// <summary>Asks the memory and the provider.</summary>
    public const string Translate = "translate";

    /// <summary>Sets quotation marks, dashes and spaces.</summary>
    public const string Typography = "typography";

    /// <summary>Looks for each term in its translation.</summary>
    public const string Verify = "verify";

    /// <summary>Asks again for terms that are missing.</summary>
    public const string Enforce = "enforce";

    /// <summary>Checks the translations.</summary>
    public const string Check = "check";

    /// <summary>Writes the editions.</summary>
    public const string Write = "write";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [Read, Segment, Constrain, Reuse, Translate, Typography, Verify, Enforce, Check, Write];
}
