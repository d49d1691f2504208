using SunLedger.Audit.Storage;

namespace SunLedger.Audit.Recording;

/// <summary>
/// Writes lines and puts them on the list of what waits to be sealed, past EF's tracker: what else the caller has in hand is theirs to save. One line is one round trip; of
/// many each costs next to nothing.
/// </summary>
internal static class Appending
{
    /// <summary>The columns of a line.</summary>
    public static readonly string[] Names =
    [
        "no", "at", "verb", "subject_kind", "subject_id", "division_path", "by_id", "by_name", "roles", "address", "session", "agent", "request_id", "outcome", "status",
        "before", "after", "reason",
    ];

    private static readonly string Columns = string.Join(", ", Names.Select(n => $"\"{n}\""));

    // {0} to {16} are every column but the number.
    private static readonly string Values = string.Join(", ", Enumerable.Range(0, Names.Length - 1).Select(i => $"{{{i}}}"));

    /// <summary>Appends one line.</summary>
    public static Task AppendAsync(SunLedgerDb db, DraftLine draft, CancellationToken ct)
    {
        var line = draft.Cut();
        object? at = db.Dialect == Dialect.Sqlite ? line.At.UtcTicks : line.At;
        object?[] values =
        [
            at, line.Verb, line.SubjectKind, line.SubjectId, line.DivisionPath, line.By.Id, line.By.Name, line.By.Roles, line.By.Address, line.By.Session, line.By.Agent,
            line.By.RequestId, line.Outcome, line.Status, line.Before, line.After, line.Reason,
        ];
        return db.Database.ExecuteSqlRawAsync(Sql(db), values!, ct);
    }

    /// <summary>Appends many, in order.</summary>
    public static async Task AppendAsync(SunLedgerDb db, IReadOnlyList<DraftLine> lines, CancellationToken ct)
    {
        var numbers = await NumbersAsync(db, lines.Count, ct);
        await using (var bulk = await BulkInsert.OpenAsync(db, AuditMap.Module, AuditMap.Lines, Names, ct))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var l = lines[i].Cut();
                await bulk.Long(numbers[i]).Instant(l.At).Text(l.Verb).Text(l.SubjectKind).Text(l.SubjectId).Text(l.DivisionPath).Text(l.By.Id).Text(l.By.Name).Text(l.By.Roles)
                    .Text(l.By.Address).Text(l.By.Session).Text(l.By.Agent).Text(l.By.RequestId).Text(l.Outcome).Int(l.Status).Text(l.Before).Text(l.After).Text(l.Reason)
                    .EndRowAsync(ct);
            }
            await bulk.CompleteAsync(ct);
        }
        await using var unsealed = await BulkInsert.OpenAsync(db, AuditMap.Module, AuditMap.Unsealed, ["no"], ct);
        foreach (var number in numbers) await unsealed.Long(number).EndRowAsync(ct);
        await unsealed.CompleteAsync(ct);
    }

    private static async Task<IReadOnlyList<long>> NumbersAsync(SunLedgerDb db, int count, CancellationToken ct)
    {
        if (db.Dialect == Dialect.Postgres)
        {
            var sql = $"SELECT nextval('{AuditMap.Module}.{AuditMap.Numbers}') AS \"Value\" FROM generate_series(1, {{0}})";
            return await db.Database.SqlQueryRaw<long>(sql, count).ToListAsync(ct);
        }
        var last = await db.Set<AuditLine>().MaxAsync(l => (long?)l.No, ct) ?? 0;
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    private static string Sql(SunLedgerDb db)
    {
        var (lines, unsealed) = (db.Table(AuditMap.Module, AuditMap.Lines), db.Table(AuditMap.Module, AuditMap.Unsealed));
        return db.Dialect == Dialect.Postgres
            ? $"WITH line AS (INSERT INTO {lines} ({Columns}) VALUES (nextval('{AuditMap.Module}.{AuditMap.Numbers}'), {Values}) RETURNING no) INSERT INTO {unsealed} (no) SELECT no FROM line"
            // SQLite has no sequences and needs none: whoever writes is alone.
            : $"INSERT INTO {lines} ({Columns}) VALUES ((SELECT COALESCE(MAX(no), 0) + 1 FROM {lines}), {Values}); INSERT INTO {unsealed} (no) SELECT MAX(no) FROM {lines}";
    }
}
