using System.Collections.Immutable;
using CsCheck;
using Localization.Providers.Canonical;

namespace Localization.Providers.Tests.Canonical;

public sealed class CanonicalProviderTests
{
    [Theory]
    [InlineData("Bogota\u0301", "Bogotá")]
    [InlineData("Pen\u0303a Nieto", "Peña Nieto")]
    [InlineData("Vie\u0302\u0323t", "Vi\u00EA\u0323t")]
    [InlineData("inter\u00ADnational", "international")]
    [InlineData("Mos\u200Bcow \uFEFFnow", "Moscow now")]
    [InlineData("👩\u200D👩\u200D👧 stays", "👩\u200D👩\u200D👧 stays")]
    [InlineData("half \uD83D pair e\u0301", "half \uD83D pair é")]
    public async Task TranslateAsync_TextOfAnotherForm_IsSentInItsCanonicalForm(string text, string sent)
    {
        var inner = new Listener();
        await new CanonicalProvider(inner).TranslateAsync(Request(new InlineText(text)), CancellationToken.None);
        inner.Heard.ShouldBe(sent);
    }

    [Fact]
    public async Task TranslateAsync_AnswerIsTheText_ComesBackAsTheDocumentHasIt()
    {
        var text = new InlineText(
            "Bogota\u0301 cafe\u0301",
            [new InlineCode(8, InlineCodeKind.Placeholder, "1", "<br>")]
        );
        var answers = await new CanonicalProvider(new Listener()).TranslateAsync(Request(text), CancellationToken.None);
        answers.Single().Text.ShouldBe(text);
    }

    [Fact]
    public async Task TranslateAsync_TermAndCodeAfterAnAccent_AreWhereTheTextHasThem()
    {
        var text = new InlineText("Jose\u0301 met Pe\u0301rez", [new InlineCode(10, InlineCodeKind.Start, "1", "<b>")]);
        var inner = new Listener();
        var unit = new TranslationUnit(
            text,
            BlockRole.Paragraph,
            [new LexicalConstraint(10, 6, "Pérez", PartOfSpeech.Person)]
        );
        await new CanonicalProvider(inner).TranslateAsync(Request(unit), CancellationToken.None);
        inner.Unit!.Text.Render().ShouldBe("José met <b>Pérez");
        var constraint = inner.Unit.Constraints.Single();
        inner.Unit.Text.Text.Substring(constraint.Start, constraint.Length).ShouldBe("Pérez");
    }

    [Fact]
    public void Of_AnyText_KeepsEveryPlaceInOrder() =>
        Gen.OneOf(Gen.Const("e\u0301"), Gen.Const("\u00AD"), Gen.Const("\u200B"), Gen.Char.Select(c => c.ToString()))
            .Array[0, 20]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    if (CanonicalText.Of(text) is not { } canonical)
                        return;
                    var last = 0;
                    for (var i = 0; i <= text.Length; i++)
                    {
                        canonical.PlaceOf(i).ShouldBeInRange(last, canonical.Text.Length);
                        last = canonical.PlaceOf(i);
                    }

                    last.ShouldBe(canonical.Text.Length);
                    CanonicalText.Of(canonical.Text).ShouldBeNull();
                },
                iter: Cases.Of(2000, 100_000)
            );

    private static TranslationRequest Request(InlineText text) =>
        Request(new TranslationUnit(text, BlockRole.Paragraph, []));

    private static TranslationRequest Request(TranslationUnit unit) =>
        new(LanguageTag.Parse("en"), LanguageTag.Parse("es"), [unit]);

    private sealed class Listener : ITranslationProvider
    {
        public TranslationUnit? Unit { get; private set; }

        public string? Heard => Unit?.Text.Text;

        public string Name => "listener";

        public string Model => "1";

        public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 1 };

        public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
            TranslationRequest request,
            CancellationToken cancellationToken
        )
        {
            Unit = request.Units.Single();
            return Task.FromResult(ImmutableArray.Create(new TranslationAnswer(Unit.Text)));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
