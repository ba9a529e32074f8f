using System.Collections.Immutable;
using Localization.Providers.Markup;

namespace Localization.Providers.Tests.Markup;

public class SpacesAtCodesTests
{
    /// <summary>Brackets are a pair of codes, <c>§</c> is one that stands alone.</summary>
    [Theory]
    [InlineData("The [new] bridge fell.", "El[nuevo] puente cayó.", "El [nuevo] puente cayó.")]
    [InlineData("The [new] bridge fell.", "El [nuevo]puente cayó.", "El [nuevo] puente cayó.")]
    [InlineData("The [new] bridge fell.", "El[nuevo]puente cayó.", "El [nuevo] puente cayó.")]
    [InlineData("The [new] bridge fell.", "El[ nuevo] puente cayó.", "El [nuevo] puente cayó.")]
    [InlineData("The [new] bridge fell.", "El [nuevo ]puente cayó.", "El [nuevo] puente cayó.")]
    [InlineData("The [new bridge] fell.", "El [puente nuevo], cayó.", "El [puente nuevo], cayó.")]
    [InlineData("The [new] (old) bridge", "El [nuevo](viejo) puente", "El [nuevo] (viejo) puente")]
    [InlineData("The ([new]) bridge", "El ([nuevo]) puente", "El ([nuevo]) puente")]
    [InlineData("A [new] [old] bridge", "Un[nuevo][viejo]puente", "Un [nuevo] [viejo] puente")]
    [InlineData("re[open]ed", "re[abr]ió", "re[abr]ió")]
    [InlineData("See § below.", "Vea§abajo.", "Vea § abajo.")]
    [InlineData("See§ below.", "Vea§abajo.", "Vea§ abajo.")]
    [InlineData("See §below.", "Vea§abajo.", "Vea §abajo.")]
    [InlineData(" [New] bridge ", "[Nuevo] puente", " [Nuevo] puente ")]
    [InlineData("[New] bridge", " [Nuevo] puente ", "[Nuevo] puente")]
    [InlineData("The [new] bridge", "El puente [nuevo]", "El puente [nuevo]")]
    public void Restore_SpacesBesideCodes_AreThoseOfTheSource(string source, string answer, string expected) =>
        Shown(SpacesAtCodes.Restore(Read(source), Read(answer))).ShouldBe(expected);

    private static string Shown(InlineText text) => text.Render();

    private static InlineText Read(string notation)
    {
        var text = "";
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var pair = 0;
        foreach (var character in notation)
        {
            switch (character)
            {
                case '[':
                    codes.Add(new InlineCode(text.Length, InlineCodeKind.Start, $"{++pair}", "["));
                    break;
                case ']':
                    codes.Add(new InlineCode(text.Length, InlineCodeKind.End, $"{pair}", "]"));
                    break;
                case '§':
                    codes.Add(new InlineCode(text.Length, InlineCodeKind.Placeholder, "p", "§"));
                    break;
                default:
                    text += character;
                    break;
            }
        }

        return new InlineText(text, codes.ToImmutable());
    }
}
