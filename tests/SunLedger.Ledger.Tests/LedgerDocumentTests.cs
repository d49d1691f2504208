namespace SunLedger.Ledger.Tests;

/// <summary>What docs/ledger.md shows is run here. Set SUNLEDGER_APPROVE=1 to write the answers into it anew, and read what changed.</summary>
public sealed class LedgerDocumentTests
{
    private static readonly string Page = Checkout.Path("docs", "ledger.md");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_ledger_says_what_its_document_says(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        var document = await File.ReadAllTextAsync(Page);

        var said = await new WorkedExample(office, site).RunAsync(document);

        if (Environment.GetEnvironmentVariable("SUNLEDGER_APPROVE") == "1") await File.WriteAllTextAsync(Page, document = said);
        Assert.Equal(document, said);
        var ledgers = new Ledgers(office);
        await ledgers.Blocks.SealAsync(CancellationToken.None);
        Assert.Empty((await ledgers.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Each_query_of_the_document_notices_what_it_is_for()
    {
        string[] edits =
        [
            "UPDATE [indicators] SET assigned_fen = assigned_fen - 1 WHERE id = 'T-1'",
            "UPDATE [journal] SET unspent_after_fen = unspent_after_fen - 1 WHERE version = 2",
            "UPDATE [releases] SET amount_fen = amount_fen + 1 WHERE id = 'R-2'",
            "UPDATE [indicators] SET paid_fen = paid_fen - 1, reserved_fen = reserved_fen + 1 WHERE id = 'T-1'",
            "UPDATE [batches] SET by_name = '张三' WHERE kind = 'adjustments'",
        ];
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        var ledgers = new Ledgers(office);
        var example = new WorkedExample(office, site);
        var document = await File.ReadAllTextAsync(Page);
        await example.RunAsync(document);
        var queries = WorkedExample.Queries(document);
        Assert.Equal(edits.Length, queries.Count);
        await ledgers.Blocks.SealAsync(CancellationToken.None);
        await ledgers.RememberAsync();

        for (var i = 0; i < edits.Length; i++)
        {
            await ledgers.TamperAsync(edits[i]);
            Assert.NotEqual(queries[i], await example.AskAsync(queries[i]));
            Assert.NotEmpty((await ledgers.VerifyAsync()).Findings); // and so does verify, to the bucket
            await ledgers.RestoreAsync();
        }
    }
}
