using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SunLedger.Projects.Domain;

/// <summary>What a project says at one version: checked, money in fen, ready to be compared, stored and shown.</summary>
internal sealed record ProjectContent
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Name { get; init; }
    public required string CategoryCode { get; init; }
    public required string DivisionCode { get; init; }
    public string? UnitCode { get; init; }
    public string? ImplementUnit { get; init; }
    public required string LibraryState { get; init; }
    public required int LibraryYear { get; init; }
    public required long BudgetFen { get; init; }
    public long? ContractFen { get; init; }

    /// <summary>Progress in ten-thousandths: whole numbers compare exactly on both databases.</summary>
    public int? ProgressBp { get; init; }
    public DateOnly? PlanStart { get; init; }
    public DateOnly? PlanEnd { get; init; }
    public DateOnly? RealStart { get; init; }
    public DateOnly? RealEnd { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public int? Households { get; init; }
    public int? Persons { get; init; }
    public int? PoorHouseholds { get; init; }
    public int? PoorPersons { get; init; }
    public required IReadOnlyList<string> Villages { get; init; }
    public string? Content { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Category fields as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }

    /// <summary>The content as JSON in a fixed order of properties.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Canonical);

    public static ProjectContent FromText(string text) =>
        JsonSerializer.Deserialize<ProjectContent>(text, Canonical) ?? throw new InvalidOperationException("A stored project version is empty.");

    /// <summary>Equal contents have equal hashes.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>An approved source of a project's money.</summary>
internal sealed record Source(string? FundCode, string? Name, string? DocNo, long AmountFen);
