using SunLedger.Catalogue.Packs.Forms;

namespace SunLedger.Catalogue.Packs;

/// <summary>Reads a pack from the body of a request, in whichever spelling it comes.</summary>
internal static class PackBody
{
    /// <summary>What endpoints say that they take.</summary>
    public static readonly string[] Types = ["application/json", "application/yaml", PackForms.TypeOf(PackForm.Xlsx)];

    /// <summary>The bytes of the body; null when there are too many.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, ct)) > 0;)
        {
            if (bytes.Length + read > PackFile.MostBytes) return null;
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }
}

/// <summary>How the spellings travel.</summary>
internal static class PackForms
{
    public static string TypeOf(PackForm form) => form switch
    {
        PackForm.Json => "application/json",
        PackForm.Yaml => "application/yaml",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
}
