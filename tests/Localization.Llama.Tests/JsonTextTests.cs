using System.Text;
using Localization.Llama.Writing;

namespace Localization.Llama.Tests;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("El puerto", "El puerto")]
    [InlineData("a\\\"b\\\\c\\/d\\ne\\tf\\r", "a\"b\\c/d\ne\tf\r")]
    [InlineData("\\u00e9\\u00C9", "éÉ")]
    [InlineData("\\ud83d\\ude00.", "😀.")]
    [InlineData("español — 😀", "español — 😀")]
    [InlineData("<g id=\\\"0\\\">puerto</g>", "<g id=\"0\">puerto</g>")]
    [InlineData("<g id=\"0\">puerto</g> <x id=\"12\"></x>", "<g id=\"0\">puerto</g> <x id=\"12\"></x>")]
    public void TryAdd_StringOfJson_IsItsText(string written, string text)
    {
        var whole = new JsonText();
        whole.TryAdd(Encoding.UTF8.GetBytes(written)).ShouldBeTrue();
        whole.ToString().ShouldBe(text);

        var bytes = new JsonText();
        foreach (var one in Encoding.UTF8.GetBytes(written))
            bytes.TryAdd([one]).ShouldBeTrue();
        bytes.ToString().ShouldBe(text);
        bytes.TryAdd("\"}"u8).ShouldBeTrue();
        bytes.IsClosed.ShouldBeTrue();
        bytes.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("\\x")]
    [InlineData("\\b")]
    [InlineData("\\u00g")]
    [InlineData("\\u0000")]
    [InlineData("\\ude00")]
    [InlineData("\\ud83d.")]
    [InlineData("\\ud83d\\n")]
    [InlineData("\\ud83d\\u0041")]
    [InlineData("\\ud83d\"")]
    public void TryAdd_WhatMayNotFollow_ChangesNothing(string written)
    {
        var text = new JsonText();
        text.TryAdd("El"u8).ShouldBeTrue();
        text.TryAdd(Encoding.UTF8.GetBytes(written)).ShouldBeFalse();
        text.TryAdd("."u8).ShouldBeTrue();
        (text.ToString(), text.IsClosed).ShouldBe(("El.", false));
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0xC3, 0x22 })]
    [InlineData(new byte[] { 0xE0, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[0])]
    public void TryAdd_NoUtf8_ChangesNothing(byte[] written)
    {
        var text = new JsonText();
        text.TryAdd(written).ShouldBeFalse();
        (text.ToString(), text.Length, text.MayClose).ShouldBe(("", 0, true));
    }

    [Theory]
    [InlineData("El.\"}", "El.")]
    [InlineData("El.\" }", "El.")]
    [InlineData("El.\"\n}]", "El.")]
    [InlineData("El.\"]", "El.")]
    [InlineData("El.\",\"id", "El.")]
    [InlineData("El \"puerto\".\"}", "El \"puerto\".")]
    [InlineData("\"El puerto\", dijo.\"}", "\"El puerto\", dijo.")]
    [InlineData("<g id=\"0\">El</g>\",\"id", "<g id=\"0\">El</g>")]
    public void TryAdd_MarkAndTheEndOfTheEntry_EndTheText(string written, string text)
    {
        var closed = new JsonText();
        closed.TryAdd(Encoding.UTF8.GetBytes(written)).ShouldBeTrue();
        (closed.IsClosed, closed.ToString()).ShouldBe((true, text));
    }

    [Theory]
    [InlineData("El.\"", "}", true, "El.")]
    [InlineData("El.\" ", "]}", true, "El.")]
    [InlineData("El.\"", "", true, "El.")]
    [InlineData("El.\"", ",", true, "El.")]
    [InlineData("El \"", "puerto", false, "El \"")]
    [InlineData("El \"puerto\" ", "cerrado", false, "El \"puerto\" ")]
    [InlineData("El \"puerto\"", ", dijo", false, "El \"puerto\"")]
    public void Decide_MarkAtTheEndOfAPiece_IsWhatComesAfterIt(string written, string next, bool ends, string text)
    {
        var open = new JsonText();
        open.TryAdd(Encoding.UTF8.GetBytes(written)).ShouldBeTrue();
        (open.IsUndecided, open.IsClosed).ShouldBe((true, false));
        open.Decide(Encoding.UTF8.GetBytes(next));
        (open.IsUndecided, open.IsClosed, open.ToString()).ShouldBe((false, ends, text));
    }

    [Fact]
    public void ToString_CharacterThatIsNotComplete_IsLeftOut()
    {
        var text = new JsonText();
        text.TryAdd([(byte)'a', 0xF0, 0x9F]).ShouldBeTrue();
        (text.ToString(), text.MayClose).ShouldBe(("a", false));
        text.TryAdd([0x98, 0x80]).ShouldBeTrue();
        (text.ToString(), text.MayClose).ShouldBe(("a😀", true));
    }
}
