using System.Security.Cryptography;
using System.Text;
using BackCare.Bot.Storage.Keys;
using CsCheck;

namespace BackCare.Bot.Tests.Storage.Keys;

/// <summary>The form of sealed bytes, against answers computed elsewhere, and what a change to them does.</summary>
public sealed class SealedTests
{
    private static readonly byte[] Counting = [.. Enumerable.Range(0, 32).Select(each => (byte)each)];
    private static readonly KeyName Name = new(7, 0x0123456789abcdef);

    /// <summary>Test cases 14 and 16 of McGrew and Viega's specification of GCM, which NIST took over.</summary>
    [Theory]
    [InlineData(
        "0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "", "00000000000000000000000000000000",
        "cea7403d4d606b6e074ec5d3baf39d18", "d0d1c8a799996bf0265b98b5d48ab919")]
    [InlineData(
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888", "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662", "76fc6ece0f4e1768cddf8853bb2d551b")]
    public void The_cipher_of_this_machine_gives_the_published_answers(string key, string nonce, string bound, string plain, string expected, string tag)
    {
        using var cipher = new AesGcm(Convert.FromHexString(key), Sealed.TagSize);
        var (bytes, made) = (new byte[plain.Length / 2], new byte[Sealed.TagSize]);

        cipher.Encrypt(Convert.FromHexString(nonce), Convert.FromHexString(plain), bytes, made, Convert.FromHexString(bound));

        Convert.ToHexStringLower(bytes).Should().Be(expected);
        Convert.ToHexStringLower(made).Should().Be(tag);
    }

    /// <summary>RFC 5869, appendix A.3.</summary>
    [Fact]
    public void Keys_are_derived_as_the_RFC_says() =>
        Convert.ToHexStringLower(MasterKey.Derive(Enumerable.Repeat((byte)0x0b, 22).ToArray(), [], 42))
            .Should().Be("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");

    /// <summary>Sealed by Node's own crypto module, from the description of the form alone.</summary>
    [Fact]
    public void What_another_program_sealed_in_this_form_opens()
    {
        var bytes = Convert.FromHexString("0107000000efcdab8967452301cafebabefacedbaddecaf888d1d88256cb1321397c3c208097048276ea8923e88d593d2783e980de");
        using var cipher = new AesGcm(Counting, Sealed.TagSize);

        Sealed.KeyOf(bytes).Should().Be(Name);
        Encoding.UTF8.GetString(Sealed.Open(cipher, "diary/abc/2026-11", bytes)).Should().Be("[{\"pain\":7}]");
    }

    /// <summary>Derived by Node's own crypto module.</summary>
    [Fact]
    public void A_master_key_is_known_by_a_name_that_does_not_change() =>
        MasterKey.Read("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n", "a test")!.Spelt.Should().Be("7d3b694ceb7abb39");

    [Theory]
    [InlineData("")]
    [InlineData("not base64 at all")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ==")]
    public void Anything_but_32_bytes_is_no_master_key(string text) => MasterKey.Read(text, "a test").Should().BeNull();

    [Fact]
    public void Any_bytes_open_as_they_were() =>
        Gen.Byte.Array[0, 3000].Sample(plain =>
        {
            using var cipher = new AesGcm(Counting, Sealed.TagSize);
            Sealed.Open(cipher, "members/ann", Sealed.Seal(cipher, Name, "members/ann", plain)).Should().Equal(plain);
        });

    [Fact]
    public void A_flipped_bit_anywhere_is_noticed() =>
        Gen.Select(Gen.Byte.Array[0, 100], Gen.Int[0, 100_000], Gen.Int[0, 7]).Sample((plain, at, bit) =>
        {
            using var cipher = new AesGcm(Counting, Sealed.TagSize);
            var bytes = Sealed.Seal(cipher, Name, "members/ann", plain);
            bytes[at % bytes.Length] ^= (byte)(1 << bit);

            cipher.Invoking(each => Sealed.Open(each, "members/ann", bytes)).Should().Throw<CryptographicException>();
        });

    [Fact]
    public void Bytes_that_were_moved_to_another_place_do_not_open()
    {
        using var cipher = new AesGcm(Counting, Sealed.TagSize);
        var bytes = Sealed.Seal(cipher, Name, "members/ann", "words"u8);

        cipher.Invoking(each => Sealed.Open(each, "members/bob", bytes)).Should().Throw<CryptographicException>();
    }

    [Fact]
    public void The_same_words_never_look_the_same_twice()
    {
        using var cipher = new AesGcm(Counting, Sealed.TagSize);

        var nonces = Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(Sealed.Seal(cipher, Name, "members/ann", "words"u8)[13..25]));

        nonces.Should().OnlyHaveUniqueItems();
    }
}
