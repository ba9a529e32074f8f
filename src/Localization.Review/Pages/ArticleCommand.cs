using System.Globalization;

namespace Localization.Review.Pages;

/// <summary>What somebody asks of the page of an article. In: a key of the browser, by its name, or a button. Out: one
/// of these, which the page carries out.</summary>
public abstract record ArticleCommand
{
    private ArticleCommand() { }

    /// <summary>Whether the reader goes on at the segment afterwards.</summary>
    public virtual bool GoesOn => false;

    /// <summary>Shows the keys.</summary>
    public sealed record Help : ArticleCommand;

    /// <summary>Looks a text up in the memory.</summary>
    public sealed record Concordance(string Text) : ArticleCommand;

    /// <summary>Takes back one's own last step.</summary>
    public sealed record Undo : ArticleCommand;

    /// <summary>Does what was taken back.</summary>
    public sealed record Redo : ArticleCommand;

    /// <summary>Opens find and replace.</summary>
    public sealed record Find : ArticleCommand;

    /// <summary>Approves what has no warnings.</summary>
    public sealed record ApproveClean : ArticleCommand;

    /// <summary>Opens a new term.</summary>
    public sealed record AddTerm(string Source) : ArticleCommand;

    /// <summary>Takes an approval back.</summary>
    public sealed record Unapprove : ArticleCommand
    {
        /// <inheritdoc/>
        public override bool GoesOn => true;
    }

    /// <summary>Signs the segment off.</summary>
    public sealed record SignOff : ArticleCommand
    {
        /// <inheritdoc/>
        public override bool GoesOn => true;
    }

    /// <summary>Applies the fix of an issue.</summary>
    /// <param name="Issue">Its place among the issues; null for the first that has a fix.</param>
    public sealed record Fix(int? Issue = null) : ArticleCommand
    {
        /// <inheritdoc/>
        public override bool GoesOn => true;
    }

    /// <summary>Ignores an issue.</summary>
    /// <param name="Issue">Its place among the issues; null for the first that is more than a note.</param>
    /// <param name="Everywhere">Whether in all segments.</param>
    public sealed record Ignore(int? Issue = null, bool Everywhere = false) : ArticleCommand
    {
        /// <inheritdoc/>
        public override bool GoesOn => true;
    }

    /// <summary>Joins the segment with the next.</summary>
    public sealed record Join : ArticleCommand;

    /// <summary>Opens the split of the segment.</summary>
    public sealed record Split : ArticleCommand;

    /// <summary>Gives the translation to segments with the same source.</summary>
    public sealed record Propagate : ArticleCommand;

    /// <summary>Comments.</summary>
    public sealed record Comment(string Text) : ArticleCommand;

    /// <summary>Changes one's own comment.</summary>
    public sealed record EditComment(long Id, string Text) : ArticleCommand;

    /// <summary>Settles a comment, or opens it again.</summary>
    public sealed record Resolve(long Id, bool IsResolved) : ArticleCommand;

    /// <summary>Removes one's own comment.</summary>
    public sealed record RemoveComment(long Id) : ArticleCommand;

    /// <summary>Takes back an earlier text of the segment.</summary>
    /// <param name="Change">The number of the step in the history.</param>
    public sealed record TakeBack(long Change) : ArticleCommand
    {
        /// <inheritdoc/>
        public override bool GoesOn => true;
    }

    /// <summary>What a key of the browser asks for; null where it is unknown.</summary>
    /// <param name="name">The key's name.</param>
    /// <param name="argument">The text that is selected, or a number; may be empty.</param>
    public static ArticleCommand? Read(string name, string argument) =>
        name switch
        {
            "help" => new Help(),
            "concordance" => new Concordance(argument),
            "undo" => new Undo(),
            "redo" => new Redo(),
            "find" => new Find(),
            "approve-clean" => new ApproveClean(),
            "add-term" => new AddTerm(argument),
            "unapprove" => new Unapprove(),
            "sign-off" => new SignOff(),
            "fix" => new Fix(Number(argument)),
            "ignore" => new Ignore(Number(argument)),
            "ignore-always" => new Ignore(Number(argument), Everywhere: true),
            "join" => new Join(),
            "split" => new Split(),
            "propagate" => new Propagate(),
            _ => null,
        };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
