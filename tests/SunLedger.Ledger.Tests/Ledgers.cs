using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Ledger.Blocks;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Tests;

/// <summary>An office whose ledger is sealed in two blocks, and the hands of somebody who can write to its database.</summary>
internal sealed class Ledgers(Office office)
{
    private static readonly string[] Tables =
        ["indicators", "journal", "batches", "releases", "receipts", "assignments", "payments", "adjustments", "reservations", "reservation_ends", "correspondences", "budget_entries", "payment_exceptions", "clearing_notes", "project_shares", "totals", "paid_months",
            "unsealed_batches", "blocks", "block_parts"];

    public Office Office { get; } = office;

    public ILedgerBlocks Blocks => Office.Db.Get<ILedgerBlocks>();

    /// <summary>Every kind of row, sealed in two rounds; each ledger but Tengzhou's has one block.</summary>
    public static async Task<Ledgers> OpenAsync(Dialect dialect)
    {
        var office = await Office.OpenAsync(dialect);
        var ledgers = new Ledgers(office);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("S1", 1000m, division: "370000")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "S1", "370400", "X1", 900m)));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R2", "X1", "370481", "T1", 500m), Given.Release("R3", "X1", "370402", "T2", 300m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("C1", "R2")));
        await office.ReadyToPayAsync();
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 10m), Given.Payment("Z2", 11m), Given.Payment("Z3", 12m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("D1", "supplement", "S1", 50m)));
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "release", "X1", 20m, receiver: "370403")));
        Expect.AllAccepted([await office.VoidAsync("H1")]);
        await ledgers.Blocks.SealAsync(CancellationToken.None);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z4", 13m), Given.Payment("Z5", -5m, returns: "Z1")));
        await ledgers.Blocks.SealAsync(CancellationToken.None);
        return ledgers;
    }

    public Task<LedgerVerification> VerifyAsync(CheckpointFile? kept = null) => Blocks.VerifyAsync(kept, CancellationToken.None);

    /// <summary>Runs statements behind the ledger's back; <c>[payments]</c> is the table as this database calls it.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var db = Office.Db.Database.Read();
        foreach (var table in Tables) sql = sql.Replace($"[{table}]", db.Table("ledger", table), StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>Remembers every table, to put it back after an edit.</summary>
    public Task RememberAsync() => TamperAsync(string.Join(';', Tables.Select(t => $"CREATE TABLE kept_{t} AS SELECT * FROM [{t}]")));

    /// <summary>Puts every table back.</summary>
    public Task RestoreAsync() => TamperAsync(string.Join(';', Tables.Select(t => $"DELETE FROM [{t}]; INSERT INTO [{t}] SELECT * FROM kept_{t}")));

    /// <summary>Remembers nothing any more.</summary>
    public Task ForgetAsync() => TamperAsync(string.Join(';', Tables.Select(t => $"DROP TABLE kept_{t}")));

    /// <summary>A sealer as another host would have it.</summary>
    public Sealer Sealer(string algorithm = BlockHash.Sha256) => Sealer(Office.Db.Get<SigningKey>(), new SealingSettings { Algorithm = algorithm, BlockRows = 7 });

    /// <summary>A host that was started anew with this kind of signature, and sealed what waits.</summary>
    public async Task SealBySignatureAsync(string signature)
    {
        var (data, settings) = (Office.Db.Get<DataDirectory>(), new SealingSettings { Signature = signature });
        using var key = SigningKey.Of(data, settings);
        await new BlocksStartup(Office.Db.Database, key, data).RunAsync(CancellationToken.None);
        await Sealer(key, settings).SealAsync(CancellationToken.None);
    }

    /// <summary>What an administrator might do who has the database: throw all blocks away and seal everything again.</summary>
    public async Task SealAnewAsync(SigningKey key)
    {
        await TamperAsync("DELETE FROM [blocks]; DELETE FROM [block_parts]; INSERT INTO [unsealed_batches] SELECT no FROM [batches]");
        await Sealer(key, new SealingSettings()).SealAsync(CancellationToken.None);
    }

    private Sealer Sealer(SigningKey key, SealingSettings settings) =>
        new(Office.Db.Database, key, new Witness(new DataDirectory(Office.Folder("elsewhere")), Office.Db.Database), [], settings, Office.Db.Clock, NullLogger<Sealer>.Instance);
}
