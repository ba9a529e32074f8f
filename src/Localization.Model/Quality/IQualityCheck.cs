namespace Localization.Model.Quality;

/// <summary>Looks for one kind of fault. In: a segment with its translation. Out: what is wrong.</summary>
public interface IQualityCheck
{
    /// <summary>The name under which settings switch it off, in kebab case, such as <c>numbers</c>.</summary>
    string Name { get; }

    /// <summary>The issues of a pair.</summary>
    IEnumerable<QualityIssue> Check(QualityPair pair);
}
