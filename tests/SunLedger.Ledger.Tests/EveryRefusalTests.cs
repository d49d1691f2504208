using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Refusals;
using SunLedger.Messages.Approval;

namespace SunLedger.Ledger.Tests;

/// <summary>Every published refusal has a row in a table: in those of precedence, or here, where a line that is wrong in one thing takes the whole path.</summary>
public sealed class EveryRefusalTests
{
    private static readonly JsonElement Fields = JsonSerializer.SerializeToElement(new { plan_km = "many" });

    // What does not read, what people have to agree to first, and what the fund's category asks.
    private static readonly Dictionary<LedgerRefusal, Func<Office, Task<IReadOnlyList<RowResult>>>> Rows = new()
    {
        [LedgerRefusal.Required] = o => o.PayAsync(Given.Payment() with { PayeeName = null }),
        [LedgerRefusal.IdFormat] = o => o.PayAsync(Given.Payment("Z 1")),
        [LedgerRefusal.TooLong] = o => o.PayAsync(Given.Payment() with { PayeeName = new string('路', 121) }),
        [LedgerRefusal.TextCharacters] = o => o.PayAsync(Given.Payment() with { Use = "a\0b" }),
        [LedgerRefusal.UnknownWord] = o => o.PayAsync(Given.Payment() with { PayeeKind = "邻居" }),
        [LedgerRefusal.AmountPrecision] = o => o.PayAsync(Given.Payment(amount: 1.001m)),
        [LedgerRefusal.AmountTooLarge] = o => o.PayAsync(Given.Payment(amount: 90071992547409.93m)),
        [LedgerRefusal.AmountNotPositive] = o => o.RegisterAsync(Given.Indicator("I9", 0m)),
        [LedgerRefusal.AmountZero] = o => o.PayAsync(Given.Payment(amount: 0m)),
        [LedgerRefusal.YearRange] = o => o.RegisterAsync(Given.Indicator("I9", year: 2015)),
        [LedgerRefusal.SubjectDigits] = o => o.RegisterAsync(Given.Indicator("I9") with { FunctionSubject = "21401" }),
        [LedgerRefusal.MinutesRange] = o => o.ReserveAsync(Given.Reservation("H1", "pay", "I1", 1m, "P1", minutes: 0)),
        [LedgerRefusal.ApprovalDemanded] = o => o.RegisterAsync(Given.Indicator("I9", division: "370402")),
        [LedgerRefusal.UnderApproval] = o => o.ReserveAsync(Given.Reservation("apv:1:1", "pay", "I1", 1m, "P1")),
        [LedgerRefusal.ExceptionOver] = ExceptAsync,
        [LedgerRefusal.CategoryMissing] = o => o.RegisterAsync(Given.Indicator("I9", fund: "P19") with { Fields = Fields }),
        [LedgerRefusal.CategoryField] = o => o.RegisterAsync(Given.Indicator("I9") with { Fields = Fields }),
    };

    [Fact]
    public async Task Every_refusal_has_a_row()
    {
        RefusalTests.Tabled = [];
        var tables = new object[] { new RefusalTests(), new AdjustingRefusalTests() };
        foreach (var table in tables)
            foreach (var fact in table.GetType().GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null && m.GetParameters().Length == 0 && m.ReturnType == typeof(void)))
                fact.Invoke(table, null);
        var tabled = RefusalTests.Tabled;
        RefusalTests.Tabled = null;

        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await office.ReadyToPayAsync();
        await office.Db.Get<Messages.Catalogue.ICategoryStore>().PutAsync(new ImportTargetTests.Sample().Define(), "test", CancellationToken.None);
        office.Demands.Divisions.Add("370402");
        foreach (var (refusal, send) in Rows)
        {
            var result = (await send(office)).Single();
            Assert.Equal((refusal, LedgerRefusals.Of(refusal).Code), (refusal, result.Faults.Single().Code));
            tabled.Add(refusal);
        }
        Assert.Equal(Enum.GetValues<LedgerRefusal>().Where(r => r != LedgerRefusal.None), tabled.Order());
    }

    private static async Task<IReadOnlyList<RowResult>> ExceptAsync(Office office)
    {
        var kind = office.Db.Get<IEnumerable<IDocumentKind>>().Single(k => k.Code == "payment-exception");
        var content = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["paymentId"] = "Z1", ["indicatorId"] = "I1", ["amount"] = 1, ["payeeName"] = "滕州市路桥有限公司", ["grounds"] = "抢险", ["validUntil"] = "2018-12-30",
        });
        await using var db = office.Db.Database.Read();
        var reading = await kind.ReadAsync(db, content, office.Clerk, CancellationToken.None);
        return [RowResult.Refused(1, null, reading.Faults)];
    }
}
