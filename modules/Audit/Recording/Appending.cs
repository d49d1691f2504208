using SunLedger.Audit.Storage;

namespace SunLedger.Audit.Recording;

/// <summary>
/// Writes a line and puts it on the list of what waits to be sealed, in one round trip and past EF's tracker: what else the caller has in hand is theirs to save.
/// </summary>
internal static class Appending
{
    private const string Columns =
        "no, at, verb, subject_kind, subject_id, division_path, by_id, by_name, roles, address, session, agent, request_id, outcome, status, \"before\", \"after\", reason";

    // {0} to {16} are every column but the number.
    private static readonly string Values = string.Join(", ", Enumerable.Range(0, 17).Select(i => $"{{{i}}}"));

    public static Task AppendAsync(SunLedgerDb db, DraftLine line, CancellationToken ct)
    {
        object? at = db.Dialect == Dialect.Sqlite ? line.At.UtcTicks : line.At;
        object?[] values =
        [
            at, Cut(line.Verb, AuditLengths.Word), Cut(line.SubjectKind, AuditLengths.Word), Cut(line.SubjectId, AuditLengths.Name), line.DivisionPath,
            Cut(line.By.Id, 80), Cut(line.By.Name, AuditLengths.Name), Cut(line.By.Roles, AuditLengths.Name), Cut(line.By.Address, 64), Cut(line.By.Session, 64),
            Cut(line.By.Agent, AuditLengths.Name), Cut(line.By.RequestId, 64), Cut(line.Outcome, AuditLengths.Word), line.Status, line.Before, line.After, Cut(line.Reason, AuditLengths.Reason),
        ];
        return db.Database.ExecuteSqlRawAsync(Sql(db), values!, ct);
    }

    private static string Sql(SunLedgerDb db)
    {
        var (lines, unsealed) = (db.Table(AuditMap.Module, AuditMap.Lines), db.Table(AuditMap.Module, AuditMap.Unsealed));
        return db.Dialect == Dialect.Postgres
            ? $"WITH line AS (INSERT INTO {lines} ({Columns}) VALUES (nextval('{AuditMap.Module}.{AuditMap.Numbers}'), {Values}) RETURNING no) INSERT INTO {unsealed} (no) SELECT no FROM line"
            // SQLite has no sequences and needs none: whoever writes is alone.
            : $"INSERT INTO {lines} ({Columns}) VALUES ((SELECT COALESCE(MAX(no), 0) + 1 FROM {lines}), {Values}); INSERT INTO {unsealed} (no) SELECT MAX(no) FROM {lines}";
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
