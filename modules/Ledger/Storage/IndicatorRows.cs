using System.Data.Common;
using System.Text.Json;
using SunLedger.Ledger.Batches;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Storage;

/// <summary>Indicators past EF: written in bulk when they are new, and read by every posting with their lock.</summary>
internal static class IndicatorRows
{
    private static readonly string[] ColumnNames =
    [
        "key", "id", "content_hash", "parent_key", "fund_code", "category_code", "department", "year", "origin_year", "division_code", "division_path", "level",
        "agency_code", "is_executable", "doc_no", "doc_title", "doc_date", "sup_doc_no", "registered_on", "function_subject", "fund_nature", "fund_origin",
        "track_code", "project_code", "matching_demanded", "poverty_fen", "fields", "received_on", "amount_fen", "carried_in_fen", "recalled_fen", "released_fen", "assigned_fen",
        "reserved_fen", "paid_fen", "returned_fen", "carried_out_fen", "pledged_fen", "version",
    ];

    // Whoever writes to SQLite is alone.
    private static readonly Spelt Locking = new(dialect =>
        $"SELECT {string.Join(", ", ColumnNames)} FROM {dialect.Table(Columns.Module, Indicator.Table)} WHERE id "
        + (dialect == Dialect.Postgres ? "= ANY($1) ORDER BY key FOR UPDATE" : "IN (SELECT value FROM json_each($1)) ORDER BY key"));

    /// <summary>Asks for the indicators with these ids, and locks them in the order of their keys until the transaction ends.</summary>
    public static IReadOnlyList<Indicator> Lock(this RoundTrip trip, Dialect dialect, string[] ids) =>
        trip.Ask(Locking.In(dialect), Read, dialect == Dialect.Postgres ? ids : JsonSerializer.Serialize(ids));

    /// <summary>Stores the indicators of accounts that are opened.</summary>
    public static async Task InsertAsync(SunLedgerDb db, IReadOnlyList<AccountInHand> opened, CancellationToken ct)
    {
        if (opened.Count == 0) return;
        await using var bulk = await BulkInsert.OpenAsync(db, Columns.Module, Indicator.Table, ColumnNames, ct);
        foreach (var account in opened)
        {
            var (i, b) = (account.Indicator, account.Now.Balances);
            await bulk.Long(i.Key).Text(i.Id).Long(i.ContentHash).Long(i.ParentKey).Text(i.FundCode).Text(i.CategoryCode).Text(i.Department).Int(i.Year).Int(i.OriginYear)
                .Text(i.DivisionCode).Text(i.DivisionPath).Int((int)i.Level).Text(i.AgencyCode).Flag(i.IsExecutable).Text(i.DocNo).Text(i.DocTitle).Date(i.DocDate)
                .Text(i.SupDocNo).Date(i.RegisteredOn).Text(i.FunctionSubject).Text(i.FundNature).Text(i.FundOrigin).Text(i.TrackCode).Text(i.ProjectCode).Flag(i.MatchingDemanded)
                .Long(account.Now.Poverty.Fen).Json(i.Fields).Date(account.ReceivedOn)
                .Long(b.Amount.Fen).Long(b.CarriedIn.Fen).Long(b.Recalled.Fen).Long(b.Released.Fen).Long(b.Assigned.Fen).Long(b.Reserved.Fen).Long(b.Paid.Fen).Long(b.Returned.Fen)
                .Long(b.CarriedOut.Fen).Long(b.Pledged.Fen).Long(account.Now.Version).EndRowAsync(ct);
        }
        await bulk.CompleteAsync(ct);
    }

    // In the order of the columns.
    private static Indicator Read(DbDataReader row)
    {
        var at = 0;
        return new()
        {
            Key = row.GetInt64(at++),
            Id = row.GetString(at++),
            ContentHash = row.GetInt64(at++),
            ParentKey = Long(),
            FundCode = row.GetString(at++),
            CategoryCode = row.GetString(at++),
            Department = row.GetString(at++),
            Year = row.GetInt32(at++),
            OriginYear = row.GetInt32(at++),
            DivisionCode = row.GetString(at++),
            DivisionPath = row.GetString(at++),
            Level = (DivisionLevel)row.GetInt32(at++),
            AgencyCode = Text(),
            IsExecutable = row.GetBoolean(at++),
            DocNo = row.GetString(at++),
            DocTitle = Text(),
            DocDate = row.GetFieldValue<DateOnly>(at++),
            SupDocNo = Text(),
            RegisteredOn = row.GetFieldValue<DateOnly>(at++),
            FunctionSubject = Text(),
            FundNature = Text(),
            FundOrigin = Text(),
            TrackCode = Text(),
            ProjectCode = Text(),
            MatchingDemanded = row.IsDBNull(at++) ? null : row.GetBoolean(at - 1),
            PovertyFen = row.GetInt64(at++),
            Fields = Text(),
            ReceivedOn = row.IsDBNull(at++) ? null : row.GetFieldValue<DateOnly>(at - 1),
            AmountFen = row.GetInt64(at++),
            CarriedInFen = row.GetInt64(at++),
            RecalledFen = row.GetInt64(at++),
            ReleasedFen = row.GetInt64(at++),
            AssignedFen = row.GetInt64(at++),
            ReservedFen = row.GetInt64(at++),
            PaidFen = row.GetInt64(at++),
            ReturnedFen = row.GetInt64(at++),
            CarriedOutFen = row.GetInt64(at++),
            PledgedFen = row.GetInt64(at++),
            Version = row.GetInt64(at++),
        };

        string? Text() => row.IsDBNull(at++) ? null : row.GetString(at - 1);

        long? Long() => row.IsDBNull(at++) ? null : row.GetInt64(at - 1);
    }
}
