using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Host.Plugins.Locks;

/// <summary>
/// The signed list of approved definitions, <c>approved.json</c> in a directory of plugins. A definition that was approved once stays so until its line
/// is taken away, so that a new version and the one that it replaces are both right while folders are being exchanged.
/// </summary>
/// <param name="Key">Name of the key that signed it.</param>
/// <param name="Signature">ECDSA P-256 over SHA-256 of the lines, base64.</param>
/// <param name="Plugins">What was approved, by code and version.</param>
internal sealed record ApprovedList(string Key, string Signature, IReadOnlyList<ApprovedPlugin> Plugins)
{
    public const string FileName = "approved.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The list in a directory; null when there is none.</summary>
    /// <exception cref="JsonException">The file is no list.</exception>
    public static ApprovedList? Read(string directory)
    {
        var file = Path.Combine(directory, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize<ApprovedList>(File.ReadAllBytes(file), Options) : null;
    }

    /// <summary>A list of these, signed.</summary>
    public static ApprovedList Sign(IEnumerable<ApprovedPlugin> plugins, string keyName, ECDsa key)
    {
        ApprovedPlugin[] sorted = [.. plugins.OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Version, StringComparer.Ordinal).ThenBy(p => p.Definition, StringComparer.Ordinal)];
        return new(keyName, Convert.ToBase64String(key.SignData(Bytes(sorted), HashAlgorithmName.SHA256)), sorted);
    }

    /// <summary>True when the key signed exactly these lines.</summary>
    public bool IsSignedBy(ECDsa key)
    {
        var signature = new byte[256];
        return Convert.TryFromBase64String(Signature, signature, out var length) && key.VerifyData(Bytes(Plugins), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    public void Write(string directory) => File.WriteAllText(Path.Combine(directory, FileName), JsonSerializer.Serialize(this, Options) + "\n");

    /// <summary>The hash of a definition in words.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Bytes(IEnumerable<ApprovedPlugin> plugins) => Encoding.UTF8.GetBytes(string.Concat(plugins.Select(p => p.Line)));
}
