using Localization.Exchange.Xliff2.Core;
using Localization.Exchange.Xliff2.Modules;
using Localization.Exchange.Xliff2.Modules.ChangeTracking;
using Localization.Exchange.Xliff2.Modules.FormatStyle;
using Localization.Exchange.Xliff2.Modules.Glossary;
using Localization.Exchange.Xliff2.Modules.Its;
using Localization.Exchange.Xliff2.Modules.Matches;
using Localization.Exchange.Xliff2.Modules.Metadata;
using Localization.Exchange.Xliff2.Modules.Resources;
using Localization.Exchange.Xliff2.Modules.SizeRestriction;
using Localization.Exchange.Xliff2.Modules.Validation;

namespace Localization.Exchange.Xliff2;

/// <summary>The rules of XLIFF 2.0, 2.1 and 2.2.</summary>
internal static class Xliff2Rules
{
    private static readonly IRule<Xliff2Document>[] Its =
    [
        new ItsVersion(),
        new ItsAnnotationTypes(),
        new ItsExclusions(),
        new ItsThresholds(),
        new ItsReferences(),
        new ItsAnnotators(),
        new ItsConfidence(),
        new ItsIds(),
        new ItsRecords(),
    ];

    private static readonly IRule<Xliff2Document>[] All =
    [
        new CoreGrammar(),
        new UniqueFileIds(),
        new UniqueGroupIds(),
        new UniqueUnitIds(),
        new UniqueNoteIds(),
        new UniqueDataIds(),
        new UniqueSourceIds(),
        new TargetIds(),
        new TargetOrder(),
        new TargetLanguage(),
        new TextLanguages(),
        new TextSpaces(),
        new SkeletonContent(),
        new SingleModules(),
        new StartCodes(),
        new EndCodes(),
        new PairedHints(),
        new Markers(),
        new States(),
        new ReservedPrefix(),
        new SubTypes(),
        new Copies(),
        new ReorderHints(),
        new ReorderSequences(),
        new KeptCodes(),
        new CommentAnnotations(),
        new DataReferences(),
        new EquivPairs(),
        new SubFlows(),
        new CodePoints(),
        new FragmentIdentifiers(),
        new ExtensionIds(),
        new ModuleAttributes(),
        new GlossaryIds(),
        new GlossaryEntries(),
        new GlossaryReferences(),
        new MatchIds(),
        new MatchReferences(),
        new MatchTypes(),
        new MatchAnnotations(),
        new MatchLanguages(),
        new MetadataIds(),
        new FormatAttributes(),
        new ChangeReferences(),
        new ChangeVersions(),
        new ChangedProperties(),
        new ResourceIds(),
        new ResourceItems(),
        new ResourceLanguages(),
        new ResourceReferences(),
        new SizeInformation(),
        new SizeReferences(),
        new SizeProfiles(),
        new SizeLimits(),
        new ValidationRules(),
    ];

    /// <summary>The rules for a document, the core before the modules. In 2.0 the attributes of ITS are an extension,
    /// which has no rules here.</summary>
    public static IReadOnlyList<IRule<Xliff2Document>> For(Xliff2Document document) =>
        document.Version == "2.0" ? All : [.. All, .. Its];
}
