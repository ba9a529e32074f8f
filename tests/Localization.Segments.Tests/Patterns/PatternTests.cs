using Localization.Segments.Srx;
using Localization.Segments.Tests.Srx;

namespace Localization.Segments.Tests.Patterns;

/// <summary>What ICU's and Java's regular expressions have and .NET's lack or mean otherwise: each pattern is a
/// <c>beforebreak</c> that must, or must not, match the whole text in front of <c>|</c>.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData(@"a++b", "aaab")]
    [InlineData(@"\x{1F600}", "😀")]
    [InlineData(@"\U0001F600", "😀")]
    [InlineData(@"[\x{1F600}-\x{1F64F}]+", "😀😃")]
    [InlineData(@"[^\x{10FFFF}]\x{10FFFF}", "a\U0010FFFF")]
    [InlineData(@"(?<!zz)(a)\1", "aa")]
    [InlineData(@"zz(?<=zz)(a)\1", "zzaa")]
    [InlineData(@"(?!b)(a)\1", "aa")]
    [InlineData(@".", "😀")]
    [InlineData(@"\h\H", "\u00a0x")]
    [InlineData(@"\v\R", "\n\r\n")]
    [InlineData(@"\Qa.b*\E+", "a.b***")]
    [InlineData(@"[\Q^-]\E]+", "^-]")]
    [InlineData(@"[[:upper:][:digit:]]+", "Á9")]
    [InlineData(@"[[:^upper:]]", "a")]
    [InlineData(@"\p{Lu}\p{Upper}\p{IsUppercase}\p{gc=Lu}\p{javaUpperCase}\p{Uppercase_Letter}", "ABCDEF")]
    [InlineData(@"\pL\PN\p{^N}", "éab")]
    [InlineData(@"\p{IsCyrillic}\p{InGreek}\p{script=Han}\p{Hiragana}", "яα中ひ")]
    [InlineData(@"[\p{L}&&[^aeiou]]+", "bcd")]
    [InlineData(@"[[a-z]--[aeiou]]+", "bcd")]
    [InlineData(@"[[a-z]-[aeiou]]+", "bcd")]
    [InlineData(@"[a-c[x-z]]+", "axb")]
    [InlineData(@"[]a]+", "]a")]
    [InlineData(@"(?i)straße\.", "STRAßE.")]
    [InlineData(@"(?i:á)b", "Áb")]
    [InlineData("(?x) a b # comment\n c", "abc")]
    [InlineData(@"a(?#comment)b", "ab")]
    [InlineData(@"(?<name>a)\k<name>", "aa")]
    [InlineData(@"(a|b)\1", "bb")]
    [InlineData(@"\0101\x41\u0041\cA\e\t", "AAA\u0001\u001b\t")]
    [InlineData(@"\w+", "naïve_9")]
    [InlineData(@"(?s).", "\n")]
    [InlineData(@"a{2}b{1,}c{0,2}", "aabbcc")]
    [InlineData(@"(?:a|b){2,3}?", "aba")]
    [InlineData(@"\X", "é")]
    public void BeforeBreak_ForeignSyntax_Matches(string pattern, string text) => Matches(pattern, text).ShouldBeTrue();

    [Theory]
    [InlineData(@"a++a", "aaa")]
    [InlineData(@"(?>a|ab)c", "abc")]
    [InlineData(@"a*+", "aa", "ab")]
    [InlineData(@".", "\n")]
    [InlineData(@"[[:upper:]]", "a")]
    [InlineData(@"(?i:a)b", "AB")]
    [InlineData(@"[^\x{1F600}]", "😀")]
    [InlineData(@"(a|b)\1", "ab")]
    [InlineData(@"zz(?<!zz)(a)\1", "zzaa")]
    [InlineData(@"(?!a)(a)\1", "aa")]
    public void BeforeBreak_ForeignSyntax_DoesNotMatch(string pattern, string text, string after = "") =>
        Matches(pattern, text, after).ShouldBeFalse();

    private static bool Matches(string pattern, string text, string after = "")
    {
        var document = SrxText.Rules(SrxText.Break($"^(?:{pattern})", ""));
        return new SrxSegmenter(document)
            .Explain(text + after + "|", SrxText.English)
            .Any(d => d.Position == text.Length);
    }
}
