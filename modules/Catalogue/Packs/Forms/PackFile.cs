using System.Security.Cryptography;

namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>The spellings of a pack.</summary>
internal enum PackForm
{
    /// <summary>JSON, the canonical one.</summary>
    Json,

    /// <summary>YAML.</summary>
    Yaml,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>Reads and writes packs in all spellings.</summary>
internal static class PackFile
{
    /// <summary>How large a pack may be.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>How deep lists may stand in each other.</summary>
    public const int Deepest = 10;

    public static readonly Bilingual Empty = new("文件是空的", "the file is empty");
    public static readonly Bilingual Trailing = new("本地包之后不应再有内容", "nothing may follow the pack");
    public static readonly Bilingual TooDeep = new("嵌套太深", "too deeply nested");

    public static Bilingual Twice(string key) => new($"“{key}”写了两次", $"\"{key}\" is said twice");

    /// <summary>The spelling that these bytes are: a workbook begins with PK, JSON with a brace.</summary>
    public static PackForm FormOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK"u8)) return PackForm.Xlsx;
        return bytes.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? PackForm.Json : PackForm.Yaml;
    }

    /// <summary>What the bytes say.</summary>
    public static PackReading Read(byte[] bytes)
    {
        try
        {
            var node = FormOf(bytes) switch
            {
                PackForm.Xlsx => PackWorkbook.Read(bytes),
                PackForm.Json => PackJson.Read(bytes),
                _ => PackYaml.Read(bytes),
            };
            return PackReading.Of(node);
        }
        catch (PackUnreadableException e)
        {
            return PackReading.Unreadable(e.Place, e.Hint);
        }
    }

    public static byte[] Write(Pack pack, PackForm form) => form switch
    {
        PackForm.Json => PackJson.Write(PackWriting.Write(pack, chinese: false)),
        PackForm.Yaml => PackYaml.Write(PackWriting.Write(pack, chinese: false)),
        _ => PackWorkbook.Write(PackWriting.Write(pack, chinese: true)),
    };

    /// <summary>The canonical text.</summary>
    public static string Text(Pack pack) => PackJson.Text(PackWriting.Write(pack, chinese: false));

    /// <summary>SHA-256 of the canonical text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
