using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Tests.Steps;

public class LoneTermTests
{
    [Theory]
    [InlineData("Havana", "La Habana", true)]
    [InlineData("Havana", "La Habana.", true)]
    [InlineData("the United States", "los EE. UU.", true)]
    [InlineData("NATO", "la Organización del Tratado", true)]
    [InlineData("Havana", "Lo siento, no puedo ayudar con esa solicitud.", false)]
    [InlineData("Havana", "No puedo traducir eso.", false)]
    [InlineData("Havana", "I cannot help with that.", false)]
    [InlineData("Havana", "Nombre: La Habana", false)]
    [InlineData("Havana", "es la capital de Cuba y su ciudad mayor", false)]
    [InlineData("Havana", "", false)]
    [InlineData("Havana", null, false)]
    public void Is_Answer_IsATermOrNot(string term, string? answer, bool expected) =>
        LoneTerm.Is(term, answer).ShouldBe(expected);
}
