using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Ledger;
using static SunLedger.Messages.Ledger.LedgerFindingKind;

namespace SunLedger.Persons.Tests;

/// <summary>Who edits who was paid behind the platform's back is found, and the line is named.</summary>
public sealed class SealingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_edit_of_the_lines_is_found_and_the_line_is_named(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.PostAsync(
            County.Line("L1", amount: 100, differs: $$$"""{"account":"{{{County.Card}}}","fields":{"members":1,"card_no":"{{{County.Card}}}"}}"""), County.Line("L2", County.Two, 100), County.Line("L3", County.Three, 100));
        await county.PostAsync(County.Line("L4", amount: 90, differs: """{"corrects":"L1"}"""));
        var blocks = county.Site.Services.GetRequiredService<ILedgerBlocks>();
        var keys = (await county.RowsAsync()).ToDictionary(r => r.Id, r => r.Key);
        await blocks.SealAsync(default);
        Assert.Empty((await blocks.VerifyAsync(null, default)).Findings);

        (string Sql, string[] Found)[] cases =
        [
            ("SELECT 1", []),
            ("UPDATE [lines] SET amount_fen = amount_fen + 1 WHERE id = 'L2'", [$"{Edited} {keys["L2"]}"]),
            ("UPDATE [lines] SET person_key = person_key + 1 WHERE id = 'L3'", [$"{Edited} {keys["L3"]}"]),
            ("UPDATE [lines] SET id_number = account WHERE id = 'L1'", [$"{Edited} {keys["L1"]}"]),
            ("UPDATE [lines] SET replaces = NULL WHERE id = 'L4'", [$"{Edited} {keys["L4"]}"]),
            ("UPDATE [lines] SET fields = '{\"members\":2}' WHERE id = 'L2'", [$"{Edited} {keys["L2"]}"]),
            ("DELETE FROM [lines] WHERE id = 'L3'", [$"{Deleted} {keys["L3"]}"]),
            ("UPDATE [lines] SET id = 'L9', key = 9999 WHERE id = 'L2'; INSERT INTO [lines] SELECT * FROM kept_lines WHERE id = 'L2'", [$"{Inserted} 9999"]),
            ($"UPDATE [lines] SET key = -1 WHERE id = 'L2'; UPDATE [lines] SET key = {keys["L2"]} WHERE id = 'L3'; UPDATE [lines] SET key = {keys["L3"]} WHERE id = 'L2'", [$"{Moved} {keys["L2"]}", $"{Moved} {keys["L3"]}"]),
        ];
        await TamperAsync("CREATE TABLE kept_lines AS SELECT * FROM [lines]");
        foreach (var (sql, expected) in cases)
        {
            await TamperAsync(sql);
            var found = (await blocks.VerifyAsync(null, default)).Findings.Where(f => f.Table == "persons.lines").Select(f => $"{f.Kind} {f.Row}");
            Assert.Equal((sql, string.Join(", ", expected.Order())), (sql, string.Join(", ", found.Order())));
            await TamperAsync("DELETE FROM [lines]; INSERT INTO [lines] SELECT * FROM kept_lines");
        }
        Assert.Empty((await blocks.VerifyAsync(null, default)).Findings);

        // What waits cannot be thinned out unseen.
        await county.PostAsync(County.Line("L5", County.Two, 1));
        await TamperAsync("DELETE FROM [lines] WHERE id = 'L5'");
        Assert.Contains((await blocks.VerifyAsync(null, default)).Findings, f => f is { Kind: Incomplete, Table: "persons.lines" });

        async Task TamperAsync(string sql)
        {
            await using var db = county.Site.Services.GetRequiredService<IDatabase>().Read();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync();
            command.CommandText = sql.Replace("[lines]", db.Table("persons", "lines"), StringComparison.Ordinal);
            await command.ExecuteNonQueryAsync();
        }
    }
}
