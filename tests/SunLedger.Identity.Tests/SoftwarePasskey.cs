using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Identity.Tests;

/// <summary>A device that keeps one passkey: it makes a key pair (ES256), attests nothing, and signs what it is asked, as WebAuthn Level 3 says.</summary>
internal sealed class SoftwarePasskey : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _user = "";
    private uint _count;

    /// <summary>Answers navigator.credentials.create.</summary>
    public JsonObject Create(JsonNode options, string origin)
    {
        _user = (string)options["user"]!["id"]!;
        var client = ClientData("webauthn.create", (string)options["challenge"]!, origin);
        var auth = AuthenticatorData((string)options["rp"]!["id"]!, withKey: true);
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes(auth)];
        return Credential(new JsonObject { ["clientDataJSON"] = Base64Url.EncodeToString(client), ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>Answers navigator.credentials.get.</summary>
    public JsonObject Sign(JsonNode options, string origin, bool honest = true)
    {
        var client = ClientData("webauthn.get", (string)options["challenge"]!, origin);
        var auth = AuthenticatorData((string)options["rpId"]!, withKey: false);
        var signature = _key.SignData([.. auth, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (!honest) signature[^1] ^= 1;
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client), ["authenticatorData"] = Base64Url.EncodeToString(auth), ["signature"] = Base64Url.EncodeToString(signature), ["userHandle"] = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private JsonObject Credential(JsonObject response) => new()
    {
        ["id"] = Base64Url.EncodeToString(_id), ["rawId"] = Base64Url.EncodeToString(_id), ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response,
    };

    private static byte[] ClientData(string type, string challenge, string origin) => JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin, crossOrigin = false });

    // User present, user verified; with a new key also the key itself.
    private byte[] AuthenticatorData(string domain, bool withKey)
    {
        _count++;
        byte[] head = [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(withKey ? 0x45 : 0x05), .. BigEndian(_count)];
        return withKey ? [.. head, .. new byte[16], 0, (byte)_id.Length, .. _id, .. CoseKey()] : head;
    }

    private byte[] CoseKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    // CBOR, each length in its shortest form: a text below 24 bytes, a byte string from 24 to 65,535.
    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) =>
        bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
