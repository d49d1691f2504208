using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Messages.Projects;

namespace SunLedger.Projects.Domain;

/// <summary>What a contract says at one version: checked, money in fen.</summary>
internal sealed record ContractContent
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string ProjectCode { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public string? ProcureMode { get; init; }
    public string? NoticeNo { get; init; }
    public required long AmountFen { get; init; }
    public required DateOnly SignedOn { get; init; }

    /// <summary>Shares in ten-thousandths: whole numbers compare exactly on both databases.</summary>
    public int? PrepayBp { get; init; }
    public int? RetentionBp { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public required IReadOnlyList<ContractParty> Parties { get; init; }

    /// <summary>Category fields as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }

    /// <summary>The parties as JSON in a fixed order of properties.</summary>
    public string PartiesText() => JsonSerializer.Serialize(Parties, Canonical);

    public static IReadOnlyList<ContractParty> PartiesFrom(string text) => JsonSerializer.Deserialize<ContractParty[]>(text, Canonical)!;

    /// <summary>Equal contents have equal hashes.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Canonical)));
}
