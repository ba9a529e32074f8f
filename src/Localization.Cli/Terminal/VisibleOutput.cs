using Spectre.Console.Rendering;
using Piece = Spectre.Console.Rendering.Segment;

namespace Localization.Cli.Terminal;

/// <summary>Keeps what comes from files and providers from steering the terminal: only this program's own control codes
/// reach it.</summary>
internal sealed class VisibleOutput : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(r => new Shown(r));

    private sealed class Shown(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Piece> Render(RenderOptions options, int maxWidth) =>
            inner.Render(options, maxWidth).Select(Visible);

        private static Piece Visible(Piece segment) =>
            segment.IsControlCode
            || segment.IsLineBreak
            || VisibleText.Of(segment.Text, keepLayout: true) is not { } text
            || text == segment.Text
                ? segment
                : new Piece(text, segment.Style);
    }
}
