using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.ListWarnings;

/// <summary>
/// How what warnings are about is named to the caller: a payment is named after its payee, and a payee may be a person. Evidence is stored whole, for whoever handles it, and is
/// masked where it is shown.
/// </summary>
internal sealed class SubjectNames(IPayeeKinds kinds, ICaller caller)
{
    /// <summary>The names of these warnings' subjects as the caller reads them, by number of the warning.</summary>
    public async Task<IReadOnlyDictionary<long, string>> OfAsync(SunLedgerDb db, IReadOnlyCollection<Warning> warnings, bool isFile, CancellationToken ct)
    {
        if (!isFile && PayeeNames.MayRead(caller)) return warnings.ToDictionary(w => w.Id, w => w.SubjectName);
        var known = await kinds.OfAsync(db, [.. warnings.Where(w => w.SubjectKind == Subject.Payment).Select(w => w.SubjectId).Distinct()], ct);
        return warnings.ToDictionary(w => w.Id, w => w.SubjectKind == Subject.Payment ? Masked(w, known) : w.SubjectName);
    }

    // Of an attempt nobody can say whom it would have paid: less is shown, never more.
    private static string Masked(Warning warning, IReadOnlyDictionary<string, string?> kinds) =>
        kinds.TryGetValue(warning.SubjectId, out var kind) ? PayeeNames.Masked(warning.SubjectName, kind) : Masking.Name(warning.SubjectName);

    /// <summary>What somebody wrote, with the name of the payee as it is shown.</summary>
    public static string? Masked(string? text, string name, string shown) => name == shown ? text : text?.Replace(name, shown, StringComparison.Ordinal);

    /// <summary>Evidence with the name of its payee as it is shown, wherever a rule or somebody wrote it.</summary>
    public static Evidence Masked(Evidence evidence, string name, string shown) => name == shown ? evidence : evidence with
    {
        WithValues = evidence.WithValues.Replace(name, shown, StringComparison.Ordinal),
        WithValuesEn = evidence.WithValuesEn.Replace(name, shown, StringComparison.Ordinal),
        Values = [.. evidence.Values.Select(v => v with { Value = v.Value?.Replace(name, shown, StringComparison.Ordinal) })],
    };
}
