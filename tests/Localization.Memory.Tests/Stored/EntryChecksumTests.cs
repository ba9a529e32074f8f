using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Localization.Memory.Stored;

namespace Localization.Memory.Tests;

public sealed class EntryChecksumTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(null, "[]")]
    [InlineData(null, null)]
    public void Of_Fields_IsThatOfTheFieldsWithSeparators(string? sourceCodes, string? targetCodes)
    {
        byte[] key = [0, 0xAB];
        var fields = string.Join('\u001F', "00ab", "en", "es", "The señor 😀", sourceCodes, "\uD83D", targetCodes);
        EntryChecksum
            .Of(key, "en", "es", "The señor 😀", sourceCodes, "\uD83D", targetCodes)
            .ShouldBe(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(fields))));
    }

    [Fact]
    public void Of_Entry_IsThatOfItsStoredFields()
    {
        InlineText source = new(
            "A b",
            [new(0, InlineCodeKind.Start, "1", "<b>"), new(1, InlineCodeKind.End, "1", "</b>")]
        );
        InlineText target = new("Un b", source.Codes.SetItem(1, source.Codes[1] with { Position = 2 }));
        foreach (var translation in new[] { target, source })
        {
            var key = new string('a', 64);
            var entry = new MemoryEntry(
                key,
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es"),
                source,
                translation,
                "p",
                "a"
            );
            EntryChecksum
                .Of(entry)
                .ShouldBe(
                    EntryChecksum.Of(
                        StoredKey.Of(key),
                        "en",
                        "es",
                        "A b",
                        InlineTextJson.Codes(source),
                        translation.Text,
                        InlineTextJson.Codes(translation)
                    )
                );
        }
    }
}
