using System.Text.Json;

namespace SunLedger.Persons.Storage;

/// <summary>Writes many lines at once, and puts them on the list of what waits to be sealed.</summary>
internal static class LineStore
{
    private static readonly string[] Columns =
    [
        "id", "batch_id", "indicator_id", "project_code", "payment_id", "fund_code", "category_code", "year", "division_code", "division_path", "name", "id_number", "id_shown", "person_key",
        "born_in", "account", "account_last4", "account_key", "account_name", "household_key", "item", "tier", "pay_month", "amount_fen", "paid_on", "place_code", "account_run", "fields",
        "personal_fields", "field_keys", "replaces", "is_reversal", "content", "entered_at", "entered_by", "entered_by_name",
    ];

    public static async Task InsertAsync(SunLedgerDb db, IReadOnlyCollection<PersonLine> lines, CancellationToken ct)
    {
        await using var insert = await BulkInsert.OpenAsync(db, PersonsMap.Module, PersonsMap.Lines, Columns, ct);
        foreach (var l in lines)
        {
            insert.Text(l.Id).Text(l.BatchId).Text(l.IndicatorId).Text(l.ProjectCode).Text(l.PaymentId).Text(l.FundCode).Text(l.CategoryCode).Int(l.Year).Text(l.DivisionCode)
                .Text(l.DivisionPath).Text(l.Name).Bytes(l.IdNumber).Text(l.IdShown).Long(l.PersonKey).Int(l.BornIn).Bytes(l.Account).Text(l.AccountLast4).Long(l.AccountKey)
                .Text(l.AccountName).Long(l.HouseholdKey).Text(l.Item).Text(l.Tier).Text(l.PayMonth).Long(l.AmountFen).Date(l.PaidOn).Text(l.PlaceCode).Int(l.AccountRun).Text(l.PlainFields)
                .Bytes(l.PersonalFields).Text(l.FieldKeys).Long(l.Replaces).Flag(l.IsReversal).Long(l.Content).Instant(l.EnteredAt).Text(l.EnteredBy).Text(l.EnteredByName);
            await insert.EndRowAsync(ct);
        }
        await insert.CompleteAsync(ct);
        string[] ids = [.. lines.Select(l => l.Id)];
        await WaitAsync(db, ids, ct);
        if (db.Recorded is { } recorded) recorded.Add<PersonLine>(await db.Set<PersonLine>().Where(l => EF.Parameter(ids).Contains(l.Id)).Select(l => l.Key).ToListAsync(ct));
    }

    // The database numbers the lines: those that were written a moment ago are found by the caller's ids.
    private static Task WaitAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var (lines, waiting) = (db.Table(PersonsMap.Module, PersonsMap.Lines), db.Table(PersonsMap.Module, PersonsMap.Unsealed));
        var (those, value) = db.Dialect == Dialect.Postgres ? ("= ANY({0})", (object)ids) : ("IN (SELECT value FROM json_each({0}))", JsonSerializer.Serialize(ids));
        var sql = $"INSERT INTO {waiting} (no) SELECT key FROM {lines} WHERE id {those}";
        return db.Database.ExecuteSqlRawAsync(sql, [value], ct);
    }
}
