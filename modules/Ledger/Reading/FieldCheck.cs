using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Refusals;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Reading;

/// <summary>Checks category fields of one subject against the definitions that are in force during one batch.</summary>
internal sealed class FieldCheck(CategorySnapshot categories, Subject subject)
{
    private static readonly Dictionary<string, string> Nothing = [];
    private readonly Dictionary<(string Category, string Path), Duty> _duties = [];

    /// <summary>The fields as canonical JSON, or what is wrong with them.</summary>
    public (string? Json, IReadOnlyList<Fault> Faults) Read(RawFields raw, string categoryCode, string divisionPath, int row)
    {
        var duty = DutyOf(categoryCode, divisionPath);
        if (raw.IsEmpty && !duty.AsksForSome) return (null, []);
        if (duty.Definition is not { } definition) return (null, [LedgerRefusal.CategoryMissing.At(row, "fields", categoryCode)]);
        var reading = raw.Json is { } json ? CategoryFields.Read(json, subject, definition) : CategoryFields.Read(raw.Texts ?? Nothing, subject, definition);
        return reading.IsRight ? (reading.Values.ToJson(), []) : (null, [.. reading.Faults.Select(f => Fault(f, row))]);
    }

    private static Fault Fault(FieldFault fault, int row) =>
        LedgerRefusal.CategoryField.At(row, $"fields.{fault.Field}", fault.Code, fault.Hint.Chinese, fault.Hint.English);

    private Duty DutyOf(string categoryCode, string divisionPath)
    {
        // Where no division adds anything, all of them share one duty.
        if (!categories.Local.ContainsKey(categoryCode)) divisionPath = "";
        if (_duties.TryGetValue((categoryCode, divisionPath), out var duty)) return duty;
        var definition = categories.Find(categoryCode, divisionPath);
        var asks = definition?.FieldsOf(subject).Any(f => f.Terms.IsRequired || f.Terms.RequiredWhen is not null) ?? false;
        return _duties[(categoryCode, divisionPath)] = new Duty(definition, asks);
    }

    // Most categories ask nothing of a payment, and then a million payments without fields need no reading.
    private readonly record struct Duty(CategoryDefinition? Definition, bool AsksForSome);
}
