using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Performance.Domain;

/// <summary>A file that proves something: the file lies with whoever reports, its digest here.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">Digest of the file, 64 hexadecimal characters.</param>
internal sealed record EvidenceFile(string? Name, string? Sha256);

/// <summary>Checks and keeps lists of evidence.</summary>
internal static class EvidenceFiles
{
    private const int Most = 20;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Fault? Wrong(int row, IReadOnlyList<EvidenceFile>? files)
    {
        if (files is null) return null;
        var isRight = files.Count <= Most && files.All(IsRight) && files.Select(f => f.Sha256!.ToLowerInvariant()).Distinct().Count() == files.Count;
        return isRight ? null : Fault.Of(PerformanceRefusals.EvidenceForm, row, "evidence");
    }

    public static string? Text(IReadOnlyList<EvidenceFile>? files) =>
        files is not { Count: > 0 } ? null : JsonSerializer.Serialize(files.Select(f => new EvidenceFile(f.Name!.Trim(), f.Sha256!.ToLowerInvariant())), Json);

    public static IReadOnlyList<EvidenceFile> Read(string? text) => text is null ? [] : JsonSerializer.Deserialize<EvidenceFile[]>(text, Json)!;

    private static bool IsRight(EvidenceFile? file) =>
        file is { Name: { } name, Sha256: { Length: 64 } digest } && !string.IsNullOrWhiteSpace(name) && EntryChecks.Text(1, "", "", name, 200) is null && digest.All(char.IsAsciiHexDigit);
}
