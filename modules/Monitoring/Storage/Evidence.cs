using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SunLedger.Monitoring.Storage;

/// <summary>What was known when a rule was judged, and how it came to its verdict. Stored with the warning: facts move on, evidence does not.</summary>
/// <param name="Formula">The condition of the level that holds, as text.</param>
/// <param name="WithValues">The same in Chinese, with its values.</param>
/// <param name="WithValuesEn">The same in English, with its values.</param>
/// <param name="Values">The fields that the rule read.</param>
/// <param name="Parameters">The parameters that the rule read, as they stood.</param>
/// <param name="Items">The items of the group, the subject included, by day; empty when the rule looks at one item alone. At most <see cref="MostItems"/>.</param>
/// <param name="ItemCount">How many items the group has.</param>
internal sealed record Evidence(
    string Formula, string WithValues, string WithValuesEn, IReadOnlyList<EvidenceValue> Values, IReadOnlyList<EvidenceParameter> Parameters,
    IReadOnlyList<EvidenceItem> Items, int ItemCount)
{
    /// <summary>More items than this prove nothing more.</summary>
    public const int MostItems = 50;

    // Chinese stays readable for whoever opens the table in ten years; the JSON never goes into HTML.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The evidence as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Evidence Read(string json) => JsonSerializer.Deserialize<Evidence>(json, Json) ?? throw new JsonException("There is no evidence.");
}

/// <summary>A field that a rule read.</summary>
/// <param name="Field">Name of the field in formulas.</param>
/// <param name="Name">Its name, Chinese.</param>
/// <param name="English">Its name, English.</param>
/// <param name="Value">Its value; null when it was unknown.</param>
/// <param name="Unit">Unit of a number.</param>
internal sealed record EvidenceValue(string Field, string Name, string English, string? Value, string? Unit);

/// <summary>A parameter that a rule read.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, Chinese.</param>
/// <param name="English">Its name, English.</param>
/// <param name="Value">Its value on the day of judging.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Status">Verified, known or assumed.</param>
/// <param name="Source">Where it comes from, or why it was assumed.</param>
internal sealed record EvidenceParameter(string Code, string Name, string English, string Value, string Unit, string Status, string Source);

/// <summary>An item of the group that a rule looked at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="On">Its day.</param>
/// <param name="Amount">Its amount in yuan.</param>
internal sealed record EvidenceItem(string Id, DateOnly? On, decimal Amount);
