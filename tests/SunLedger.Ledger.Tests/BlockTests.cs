using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Parameters;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Tests;

/// <summary>Sealing: every row once, in every ledger, whatever else goes on.</summary>
public sealed class BlockTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Posting_sealing_and_verifying_at_once_raises_no_false_alarm_and_seals_every_row_once(Dialect dialect)
    {
        var ledgers = await Ledgers.OpenAsync(dialect);
        await using var office = ledgers.Office;
        await office.ReadyToPayAsync("I2", "P2", 1000m);
        var by = PostedBy.Of(office.Clerk);
        var findings = new List<LedgerFinding>();

        var posting = Task.WhenAll(Enumerable.Range(0, 6).Select(async writer =>
        {
            await using var queue = new PostingQueue<PaymentDraft>(
                office.Db.Database, office.Db.Get<Func<SunLedgerDb, IPostingRun<PaymentDraft>>>(), NullLogger<PostingQueue<PaymentDraft>>.Instance);
            for (var i = 0; i < 15; i++)
            {
                var (indicator, project) = (writer + i) % 2 == 0 ? ("I1", "P1") : ("I2", "P2");
                await queue.PostAsync(new([PaymentDraft.Read(Given.Payment($"W{writer}-{i}", 0.5m, indicator, project), 1, default)], BatchMode.All, by), CancellationToken.None);
            }
        }));
        var first = office.Db.Get<Sealer>();
        var second = dialect == Dialect.Postgres ? ledgers.Sealer() : first; // another host
        await Task.WhenAll(posting, While(() => first.SealAsync(CancellationToken.None)), While(() => second.SealAsync(CancellationToken.None)), While(async () =>
        {
            var found = await ledgers.VerifyAsync();
            findings.AddRange(found.Findings);
        }));
        await first.SealAsync(CancellationToken.None);

        var end = await ledgers.VerifyAsync();
        Assert.Empty(findings.Concat(end.Findings));
        Assert.Equal((0, null), (end.UnsealedRows, end.OldestUnsealedAt));
        Assert.True(end.Blocks > 6, $"only {end.Blocks} blocks: sealing did not go on beside posting");
        var keys = (await LeavesAsync(office)).Where(l => l.Table != Batch.Table).Select(l => (l.Table, l.Leaf.Key)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(end.Rows, keys.Count + (await office.AllAsync<Batch>()).Count);

        async Task While(Func<Task> work)
        {
            while (!posting.IsCompleted) await work();
        }
    }

    [Fact]
    public async Task An_office_may_change_over_to_SM3_and_each_block_is_checked_by_its_own()
    {
        var ledgers = await Ledgers.OpenAsync(Dialect.Sqlite);
        await using var office = ledgers.Office;
        Expect.AllAccepted(await office.PayAsync([.. Enumerable.Range(0, 20).Select(i => Given.Payment($"M{i}", 1m))]));
        await ledgers.Sealer(BlockHash.Sm3).SealAsync(CancellationToken.None);

        Assert.Equal(["SHA-256", "SM3"], (await office.AllAsync<Block>()).Where(b => b.Ledger == "370481").OrderBy(b => b.No).Select(b => b.Algorithm).Distinct());
        Assert.Empty((await ledgers.VerifyAsync()).Findings);
        await ledgers.TamperAsync("UPDATE [payments] SET purpose = '其他' WHERE id IN ('Z1', 'M13')");
        Assert.Equal(["M13", "Z1"], (await ledgers.VerifyAsync()).Findings.Where(f => f.Kind == LedgerFindingKind.Edited).Select(f => f.Id).Order());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_office_may_change_over_to_SM2_and_back_and_each_block_is_checked_by_its_own(Dialect dialect)
    {
        var ledgers = await Ledgers.OpenAsync(dialect);
        await using var office = ledgers.Office;
        Expect.AllAccepted(await office.PayAsync(Given.Payment("M1", 1m)));
        await ledgers.SealBySignatureAsync(BlockSignature.Sm2);
        var kept = await ledgers.Blocks.CheckpointsAsync(CancellationToken.None);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("M2", 1m)));
        await ledgers.SealBySignatureAsync(BlockSignature.Ecdsa);

        Assert.Equal(["ECDSA-P256", "ECDSA-P256", "SM2", "ECDSA-P256"], (await office.AllAsync<Block>()).Where(b => b.Ledger == "370481").OrderBy(b => b.No).Select(b => b.SignedWith));
        Assert.Equal("SM2", kept.Checkpoints.Single(c => c.Ledger == "370481").SignedWith);
        Assert.Empty((await ledgers.VerifyAsync(kept)).Findings);

        var others = kept with { Sm2PublicKey = kept.PublicKey };
        Assert.Equal(LedgerFindingKind.SignatureWrong, Assert.Single((await ledgers.VerifyAsync(others)).Findings).Kind);
        foreach (var (no, kind) in new[] { (1, "SM2"), (3, "ECDSA-P256"), (3, "none") })
        {
            await ledgers.RememberAsync();
            await ledgers.TamperAsync($"UPDATE [blocks] SET signed_with = '{kind}' WHERE ledger = '370481' AND no = {no}");
            var found = Assert.Single((await ledgers.VerifyAsync()).Findings);
            Assert.Equal((LedgerFindingKind.SignatureWrong, $"{no}"), (found.Kind, found.Row));
            await ledgers.RestoreAsync();
            await ledgers.ForgetAsync();
        }

        // Its key is gone, or another's: the host does not serve.
        var file = Path.Combine(office.Db.Get<DataDirectory>().Path, SigningKey.FileOf(BlockSignature.Sm2));
        File.WriteAllBytes(file, new byte[BlockSignature.SeedSize]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ledgers.SealBySignatureAsync(BlockSignature.Ecdsa));
        File.Delete(file);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ledgers.SealBySignatureAsync(BlockSignature.Sm2));
    }

    [Fact]
    public void A_signature_by_SM2_is_what_its_standard_says()
    {
        // GB/T 32918.5-2017, A.2.
        var point = Convert.FromHexString("04" + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020" + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
        var key = new ECPublicKeyParameters("EC", GMNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1).Curve.DecodePoint(point), GMObjectIdentifiers.sm2p256v1);
        var (r, s) = ("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3", "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
        var signature = Convert.FromHexString($"3046022100{r}022100{s}");

        Assert.True(Sm2Signature.Signed(key, "message digest"u8.ToArray(), signature));
        Assert.False(Sm2Signature.Signed(key, "message digests"u8.ToArray(), signature));
        Assert.False(Sm2Signature.Signed(key, "message digest"u8.ToArray(), [1, 2, 3]));
    }

    [Fact]
    public async Task Every_table_is_sealed_or_moves_and_both_databases_give_a_row_the_same_digest()
    {
        var digests = new List<List<string>>();
        foreach (var dialect in (Dialect[])[Dialect.Sqlite, Dialect.Postgres])
        {
            await using var office = await Office.OpenAsync(dialect);
            var ledgers = new Ledgers(office);
            Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("S1", 1000m, division: "370000")));
            Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "S1", "370400", "X1", 900m)));
            Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("C1", "R1")));
            await office.ReadyToPayAsync();
            await ledgers.TamperAsync("""UPDATE [indicators] SET fields = '{{"村": ["甲", null, true], "rate": 1.50, "a": {{"z": "\u6751", "b": 1}}}}' WHERE id = 'I1'""");
            await ledgers.Blocks.SealAsync(CancellationToken.None);
            await EveryTableIsSealedOrMovesAsync(office);
            digests.Add([.. (await LeavesAsync(office)).Select(l => $"{l.Ledger} {l.Table} {l.Leaf.Key} {l.Leaf.Row}").Order()]);
        }

        Assert.True(digests[0].Count > 12, $"only {digests[0].Count} rows");
        Assert.Equal(digests[0], digests[1]);
    }

    [Fact]
    public async Task What_was_posted_before_there_were_blocks_is_sealed_too()
    {
        var ledgers = await Ledgers.OpenAsync(Dialect.Sqlite);
        await using var office = ledgers.Office;
        await ledgers.TamperAsync("DELETE FROM [blocks]; DELETE FROM [block_parts]");
        await using (var db = office.Db.Database.Read()) await db.Set<SealMark>().Where(m => m.No == 2).ExecuteDeleteAsync();

        await office.RefreshAsync();

        Assert.Equal((await office.AllAsync<Batch>()).Count, await ledgers.Blocks.SealAsync(CancellationToken.None));
        Assert.Equal(0, (await ledgers.VerifyAsync()).UnsealedRows);
    }

    [Fact]
    public void Hashes_are_what_their_standards_say()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", BlockHash.Find("SHA-256")!.Of("abc"u8).ToString());
        Assert.Equal("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", BlockHash.Find("SM3")!.Of("abc"u8).ToString());
        Assert.Null(BlockHash.Find("MD5"));
    }

    [Fact]
    public void A_Merkle_root_is_that_of_its_definition()
    {
        var hash = BlockHash.Find(BlockHash.Sha256)!;
        for (var count = 0; count <= 33; count++)
        {
            var leaves = Enumerable.Range(0, count).Select(i => hash.Of(Encoding.UTF8.GetBytes($"{i}"))).ToArray();
            var tree = new MerkleTree(hash);
            foreach (var leaf in leaves) tree.Add(leaf);
            Assert.Equal(Root(leaves), tree.Root());
        }

        // RFC 6962, 2.1: split at the largest power of two that is smaller.
        Digest Root(ReadOnlySpan<Digest> leaves)
        {
            if (leaves.IsEmpty) return hash.Of([]);
            if (leaves.Length == 1) return leaves[0];
            var split = 1;
            while (split * 2 < leaves.Length) split *= 2;
            return hash.NodeOf(Root(leaves[..split]), Root(leaves[split..]));
        }
    }

    // A new table must be put on one of the two lists, and a new column of JSON must be known as such.
    private static async Task EveryTableIsSealedOrMovesAsync(Office office)
    {
        Type[] moves =
        [
            typeof(ProjectShare), typeof(Total), typeof(PaidMonth), typeof(SealMark), typeof(UnsealedBatch), typeof(Block), typeof(BlockPart), typeof(Verification), typeof(Hold),
            typeof(Reconciliation), typeof(ReconciliationDifference),
        ];
        await using var snapshot = await Snapshot.OpenAsync(office.Db.Database, CancellationToken.None);

        var tables = snapshot.Db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.Assembly == typeof(Payment).Assembly);
        Assert.Equal(tables.Select(t => t.Name).Order(), SealedTables.All.Select(t => t.Entity).Concat(moves).Select(t => t.Name).Order());
        Assert.Equal(SealedTables.All.Count, SealedTables.All.Select(t => t.No).Distinct().Count());
        if (office.Db.Dialect == Dialect.Sqlite) return;
        foreach (var table in SealedTables.All)
        {
            var json = snapshot.Db.Model.FindEntityType(table.Entity)!.GetProperties().Where(p => p.GetColumnType() == "jsonb").Select(p => p.GetColumnName());
            Assert.Equal(json, snapshot.ColumnsOf(table).Where(c => c.Kind == SealedKind.Json).Select(c => c.Name));
        }
    }

    private static async Task<List<(string Ledger, string Table, Leaf Leaf)>> LeavesAsync(Office office)
    {
        var all = new List<(string, string, Leaf)>();
        foreach (var part in await office.AllAsync<BlockPart>())
        {
            ReadOnlySpan<byte> bytes = part.Leaves;
            for (var last = 0L; Leaves.TryRead(ref bytes, last, out var leaf); last = leaf.Key.A) all.Add((part.Ledger, SealedTables.Find(part.TableNo)!.Name, leaf));
        }
        return all;
    }
}
