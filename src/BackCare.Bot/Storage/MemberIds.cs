using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Storage;

/// <summary>Derives the id of a member from their address under the store's salt: 80 bits as 16 letters, from which nobody can be named.</summary>
public sealed class MemberIds(byte[] salt)
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Letters = 16;

    private readonly byte[] salt = [.. salt];

    public MemberId Of(Address address)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{address.Platform}/{address.Chat}");

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(name), hash);

        return new MemberId(string.Create(Letters, (ReadOnlySpan<byte>)hash, Spell));
    }

    private static void Spell(Span<char> letters, ReadOnlySpan<byte> hash)
    {
        var (held, bits, next) = (0, 0, 0);
        for (var i = 0; i < letters.Length; i++)
        {
            if (bits < 5)
            {
                held = (held << 8 | hash[next++]) & 0xFFF;
                bits += 8;
            }

            bits -= 5;
            letters[i] = Base32[held >> bits & 31];
        }
    }
}
