using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger.Tests;

/// <summary>Clearing notes of treasuries, and whether they say what the payments say.</summary>
public sealed class ClearingTests
{
    // Each is wrong in one thing.
    private static readonly (string Differs, string Code)[] WrongRows =
    [
        ("""{"id":"a b"}""", "id_format"),
        ("""{"voucherNo":" "}""", "required"),
        ("""{"voucherNo":"12345678901234567890123456789012345678901234567890123456789012345"}""", "too_long"),
        ("""{"clearedOn":null}""", "required"),
        ("""{"clearedOn":"2019-01-01"}""", "date_in_future"),
        ("""{"divisionCode":"999999"}""", "unknown_division"),
        ("""{"divisionCode":"370481001"}""", "clearing_of_division"),
        ("""{"cleared":-1}""", "amount_not_positive"),
        ("""{"refused":-1}""", "amount_not_positive"),
        ("""{"cleared":1.001}""", "amount_precision"),
        ("""{"cleared":null}""", "clearing_nothing"),
        ("""{"cleared":0,"refused":0}""", "clearing_nothing"),
        ("""{"corrects":"N0"}""", "required"),
        ("""{"corrects":"N0","reason":"有误"}""", "clearing_corrects_nothing"),
    ];

    [Fact]
    public async Task A_note_that_is_wrong_in_one_thing_says_which()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        foreach (var (differs, code) in WrongRows)
        {
            var row = JsonNode.Parse("""{"id":"N1","divisionCode":"370481","voucherNo":"V1","clearedOn":"2018-12-31","cleared":1}""")!;
            foreach (var (field, value) in JsonNode.Parse(differs)!.AsObject()) row[field] = value?.DeepClone();
            Assert.Equal((differs, code), (differs, Assert.Single(await SendAsync(site, row)).Split(' ')[^1]));
        }
        // The last day, a fen, and what only came back are right.
        Assert.Equal(["N1 accepted", "N2 accepted"], await SendAsync(site, new object[] { Note("N1", "V1", "2018-12-31", 0.01m), Note("N2", "V2", "2018-12-31", null, refused: 0.01m) }));
        office.Clerk.In(Places.Shanting);
        Assert.Equal(["N3 unknown_division"], await SendAsync(site, Note("N3", "V3", "2018-12-31", 1)));
        office.Clerk.WithOnly(May.SeeLedger);
        Assert.Equal(403, (int)(await site.Client.PostAsJsonAsync("/api/v1/clearing-notes", Note("N3", "V3", "2018-12-31", 1))).StatusCode);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_entered_stays_and_the_last_correction_holds(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        Assert.Equal(["N1 accepted"], await SendAsync(site, Note("N1", "V1", "2018-06-01", 10)));
        Assert.Equal(["N1 duplicate"], await SendAsync(site, Note("N1", "V1", "2018-06-01", 10)));
        Assert.Equal(["N1 id_reused"], await SendAsync(site, Note("N1", "V1", "2018-06-01", 11)));
        var then = office.Db.Clock.Now.UtcDateTime.ToString("o");
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["N2 accepted"], await SendAsync(site, Note("N2", "V1", "2018-06-02", 11, corrects: "N1")));
        Assert.Equal(["N3 clearing_corrects_nothing"], await SendAsync(site, Note("N3", "V1", "2018-06-02", 12, corrects: "N1")));
        Assert.Equal(["N3 clearing_corrects_nothing"], await SendAsync(site, Note("N3", "V1", "2018-06-02", 12, corrects: "N2", division: "370402")));
        // Of two rows that correct one note the second comes too late, and a correction without amounts takes back.
        Assert.Equal(["N3 accepted", "N4 clearing_corrects_nothing"], await SendAsync(site, new object[] { Note("N3", "V1", "2018-06-02", null, corrects: "N2"), Note("N4", "V1", "2018-06-02", 9, corrects: "N2") }, "?mode=partial"));

        async Task<string> SaysAsync(string query) => string.Join(", ", (await (await site.Client.GetAsync($"/api/v1/clearing-notes?{query}")).JsonAsync())["items"]!.AsArray()
            .Select(n => $"{n!["id"]} {n["cleared"]!.GetValue<decimal>():0}{(n["correctedBy"] is { } by ? $" by {by}" : "")}"));
        Assert.Equal("N3 0, N2 11 by N3, N1 10 by N2", await SaysAsync("division=370000&voucher=V1"));
        Assert.Equal("N1 10 by N2", await SaysAsync("asOf=2018-06-01"));
        Assert.Equal("N1 10", await SaysAsync($"knownAt={then}"));
        Assert.Equal("", await SaysAsync("voucher=V2"));
        Assert.Equal("", await SaysAsync("division=370402"));
        var page = await (await site.Client.GetAsync("/api/v1/clearing-notes?limit=2")).JsonAsync();
        Assert.Equal("N1 10 by N2", await SaysAsync($"limit=2&cursor={page["next"]}"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_paid_is_what_the_treasury_cleared_voucher_by_voucher(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("I1", 1000m), Given.Indicator("C1", 1000m, "370400", "M06")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "I1", "P1", 1000m)));
        await PayAsync(office, "Z0", "V0", "2018-05-31", 5); // before the treasury spoke
        await PayAsync(office, "Z1", "V1", "2018-06-01", 10);
        await PayAsync(office, "Z2", "V1", "2018-06-01", 20);
        await PayAsync(office, "Z3", "V3", "2018-06-04", 7);
        await PayAsync(office, "Z4", "V4", "2018-06-05", 3);
        Assert.Equal("", await DiffersAsync(office)); // no treasury has spoken

        // One voucher of two payments, cleared in two parts. Its notes speak of the first to the fourth, and not of what was paid on their last day.
        Expect.AllAccepted(await EnterAsync(office, Note("N1", "V1", "2018-06-01", 25), Note("N2", "V1", "2018-06-04", 5)));
        Assert.Equal("", await DiffersAsync(office));
        Expect.AllAccepted(await EnterAsync(office, Note("N3", "V9", "2018-06-05", 1)));
        Assert.Equal("V3 7.00 0.00, V9 0.00 1.00", await DiffersAsync(office));
        Expect.AllAccepted(await EnterAsync(office, Note("N4", "V3", "2018-06-05", 6.99m), Note("N5", "V4", "2018-06-05", 3), Note("N6", "V9", "2018-06-05", null, corrects: "N3")));
        Assert.Equal("V3 7.00 6.99", await DiffersAsync(office));
        Expect.AllAccepted(await EnterAsync(office, Note("N7", "V3", "2018-06-05", 7, corrects: "N4")));
        Assert.Equal("", await DiffersAsync(office));

        // What came back counts under the voucher that paid it, and the treasury says so, too.
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z5", -4m, returns: "Z2") with { VoucherNo = "T1" }));
        Assert.Equal("V1 26.00 30.00", await DiffersAsync(office));
        Expect.AllAccepted(await EnterAsync(office, Note("N8", "V1", "2018-06-05", null, refused: 4)));
        Assert.Equal("", await DiffersAsync(office));

        // What carries no voucher is found by its own id, and another treasury's voucher of the same number is another.
        await PayAsync(office, "Z6", null, "2018-06-04", 2);
        Expect.AllAccepted(await EnterAsync(office, Note("N9", "V1", "2018-06-05", 30, division: "370400")));
        Assert.Equal("V1 0.00 30.00, Z6 2.00 0.00", await DiffersAsync(office));

        // The drill: the payments of the voucher and its notes.
        Assert.Equal(["Z2", "Z1"], (await Drill.GetAsync(site, "/payments?q=V1"))["items"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()));
        Assert.Equal(["N8", "N2", "N1"], (await Drill.GetAsync(site, "/clearing-notes?division=370481&voucher=V1"))["items"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_file_of_notes_takes_the_path_of_the_API(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var target = office.Db.Get<IEnumerable<IImportTarget>>().Single(t => t.Kind == "clearing-notes");
        Assert.Equal([May.PostPayments], target.Permissions);
        ImportRow Row(int row, string id, decimal cleared) => new(row, new Dictionary<string, object>
        {
            ["id"] = id, ["divisionCode"] = "370481", ["voucherNo"] = "V1", ["clearedOn"] = new DateOnly(2018, 6, 1), ["cleared"] = Money.FromYuan((int)cleared),
        });
        var results = await office.Db.Database.WriteAsync((db, ct) => target.TakeAsync(db, [Row(4, "N1", 3), Row(5, "N2", 0)], BatchMode.Partial, office.Clerk, ct), default);
        Assert.Equal(["4 Accepted", "5 Refused"], results.Select(r => $"{r.Row} {r.Outcome}"));
    }

    private static object Note(string id, string voucher, string on, decimal? cleared, decimal? refused = null, string? corrects = null, string division = "370481") =>
        new { id, divisionCode = division, voucherNo = voucher, clearedOn = on, cleared, refused, corrects, reason = corrects is null ? null : "回单有误" };

    private static async Task PayAsync(Office office, string id, string? voucher, string on, decimal amount) =>
        Expect.AllAccepted(await office.PayAsync(Given.Payment(id, amount) with { VoucherNo = voucher, PaidOn = DateOnly.Parse(on, null) }));

    private static async Task<IReadOnlyList<RowResult>> EnterAsync(Office office, params object[] notes)
    {
        var drafts = notes.Select(n => System.Text.Json.JsonSerializer.SerializeToNode(n)!).Select(n => new EnterClearings.ClearingRequest(
            n["id"]!.GetValue<string>(), n["divisionCode"]!.GetValue<string>(), n["voucherNo"]!.GetValue<string>(), DateOnly.Parse(n["clearedOn"]!.GetValue<string>(), null), n["cleared"]?.GetValue<decimal>(),
            n["refused"]?.GetValue<decimal>(), n["corrects"]?.GetValue<string>(), n["reason"]?.GetValue<string>())).ToArray();
        var path = office.Db.Get<EnterClearings.ClearingPath>();
        return await office.Db.Database.WriteAsync((db, ct) => path.TakeAsync(db, drafts, BatchMode.All, office.Clerk, ct), default);
    }

    private static async Task<string> DiffersAsync(Office office)
    {
        await using var db = office.Db.Database.Read();
        var found = await office.Db.Get<IEnumerable<IIdentity>>().Single(i => i.Code == "treasury_cleared").CheckAsync(db, 10, default);
        return string.Join(", ", found.Differences.Select(d => $"{d.Subject} {d.Expected.InYuan:0.00} {d.Found.InYuan:0.00}"));
    }

    private static async Task<IReadOnlyList<string>> SendAsync(TestSite site, object body, string query = "")
    {
        var results = (await (await site.Client.PostAsJsonAsync($"/api/v1/clearing-notes{query}", body)).JsonAsync())["results"]!.AsArray();
        return [.. results.Select(r => $"{r!["id"]} {(r["errors"]!.AsArray() is [var first, ..] ? first!["code"]! : r["outcome"]!)}")];
    }
}
