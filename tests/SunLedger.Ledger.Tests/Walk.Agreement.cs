using SunLedger.Ledger.Moments;
using SunLedger.Ledger.ReserveMoney;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>What must be true after the walk: the office says what the model says, now and of every moment that was remembered.</summary>
internal sealed partial class Walk
{
    private readonly List<(Moment Then, List<Indicator> Indicators, List<ProjectShare> Shares)> _seen = [];
    private readonly List<(string Address, string Said)> _shown = [];
    private int _joined;

    /// <summary>The overview of every division and year says what the model says, amount, released, assigned, paid and what was registered twice; each row by division too.</summary>
    public async Task OverviewsAgreeAsync()
    {
        foreach (var year in new[] { 2018, 2019 })
        {
            foreach (var place in grove.Places)
            {
                var says = await Drill.GetAsync(site, $"/overview?year={year}&division={place.Code}");
                var model = ModelOverview.Of(_model, place, year);
                var totals = says["totals"]!;
                Assert.Equal(
                    (place.Code, year, model), (place.Code, year, new ModelOverview(Fen(totals["amount"]), Fen(totals["released"]), Fen(totals["assigned"]), Fen(totals["paid"]), Fen(says["joined"]!["amount"]))));
                Drill.MonthsAddUp(says);
                Drill.MonthsAddUp(await Drill.GetAsync(site, $"/overview?year={year}&division={place.Code}&asOf={Day:yyyy-MM-dd}"));
                if (model.Joined > 0) _joined++;
                var rows = says["byDivision"]!.AsArray().ToDictionary(r => r!["code"]!.GetValue<string>());
                foreach (var child in place.Children)
                {
                    var (row, below) = (rows[child.Code]!, ModelOverview.Of(_model, child, year));
                    Assert.Equal((child.Code, below.Amount, below.Released, below.Paid), (child.Code, Fen(row["received"]), Fen(row["released"]), Fen(row["paid"])));
                }
                Assert.Equal(model.Amount, rows.Values.Append(says["own"]).Sum(r => Fen(r!["received"])));
            }
        }
    }

    /// <summary>Every number of some overviews is the sum of its lines.</summary>
    public async Task<int> AddsUpAsync(int places)
    {
        var numbers = 0;
        foreach (var place in grove.Places.OrderByDescending(p => ModelOverview.Of(_model, p, 2018).Joined).Take(places))
            numbers += await Drill.AddsUpAsync(site, await Drill.GetAsync(site, $"/overview?year=2018&division={place.Code}"), withFiles: true);
        return numbers;
    }

    private static long Fen(System.Text.Json.Nodes.JsonNode? yuan) => (long)(yuan!.GetValue<decimal>() * 100);

    public async Task AgreesAsync()
    {
        office.Db.Clock.Advance(TimeSpan.FromMinutes(HoldMinutes));
        foreach (var held in _held.Values) MoneyModel.Free(held.Node, held.Project, held.Fen);
        await office.Db.Get<ExpireReservations>().StepAsync(CancellationToken.None);
        Assert.Empty(await office.AllAsync<Hold>());

        var indicators = (await office.AllAsync<Indicator>()).ToDictionary(i => i.Id);
        var shares = (await office.AllAsync<ProjectShare>()).ToLookup(s => s.IndicatorKey);
        var entries = (await office.AllAsync<JournalEntry>()).ToLookup(e => e.IndicatorKey);
        Assert.Equal(_model.Nodes.Count, indicators.Count);
        foreach (var node in _model.Nodes)
        {
            var i = indicators[node.Id];
            Assert.True(i.Account.IsSound);
            Assert.Equal(
                (node.Amount, node.CarriedIn, node.CarriedOut, node.Recalled, node.Released, node.Assigned),
                (i.AmountFen, i.CarriedInFen, i.CarriedOutFen, i.RecalledFen, i.ReleasedFen, i.AssignedFen));
            Assert.Equal((node.Paid, node.Returned, node.Reserved, node.Pledged, node.Amount + node.CarriedIn), (i.PaidFen, i.ReturnedFen, i.ReservedFen, i.PledgedFen, i.PovertyFen));
            Assert.Equal(
                node.Shares.OrderBy(s => s.Key).Select(s => (s.Key + 1L, s.Value.Assigned, s.Value.Paid, s.Value.Reserved)),
                shares[i.Key].OrderBy(s => s.ProjectKey).Select(s => (s.ProjectKey, s.AssignedFen, s.PaidFen, s.ReservedFen)));
            StatementAgrees(node, i, [.. entries[i.Key].OrderBy(e => e.Version)]);
        }
        await TotalsAgreeAsync();
    }

    public async Task RememberAsync()
    {
        _seen.Add((new Moment(null, office.Db.Clock.Now), await office.AllAsync<Indicator>(), await office.AllAsync<ProjectShare>()));
        foreach (var place in grove.Places.Where(p => p.Depth < 2 || p.Depth == 4))
        {
            var address = $"/overview?year=2018&division={place.Code}";
            _shown.Add(($"{address}&knownAt={office.Db.Clock.Now:yyyy-MM-ddTHH:mm:ssZ}", await SaysAsync(address)));
        }
    }

    private async Task<string> SaysAsync(string address)
    {
        var says = await Drill.GetAsync(site, address);
        says["totals"]!.AsObject().Remove("lines");
        Drill.MonthsAddUp(says);
        return $"{says["totals"]} {says["joined"]!["count"]} {says["joined"]!["amount"]} {says["open"]!["count"]} {says["dataTime"]}";
    }

    /// <summary>Every account and share that was seen is read back as it was; what is kept is the sum of the lines.</summary>
    public async Task SaysWhatItSaidAsync()
    {
        foreach (var (address, said) in _shown) Assert.Equal((address, said), (address, await SaysAsync(address)));
        await using var db = office.Db.Database.Read();
        foreach (var (then, indicators, shares) in _seen)
        {
            var back = await db.Set<Indicator>().AsNoTracking().At(db, then).ToListAsync();
            await AccountsAt.TurnBackAsync(db, back, then, CancellationToken.None);
            Assert.Equal(indicators.OrderBy(i => i.Key).Select(Seen), back.OrderBy(i => i.Key).Select(Seen));
            foreach (var here in back.OrderBy(i => i.Key).Where((_, n) => n % 7 == 0)) Traces.Conserve(await Traces.OfAsync(office, db, here, then));
            var sharesBack = await SharesAt.ReadAsync(db, [.. indicators.Select(i => i.Key)], then, CancellationToken.None);
            Assert.Equal(
                shares.OrderBy(s => s.IndicatorKey).ThenBy(s => s.ProjectKey).Select(s => (s.IndicatorKey, s.ProjectKey, s.AssignedFen, s.PaidFen)),
                sharesBack.Select(s => (s.IndicatorKey, s.ProjectKey, s.AssignedFen, s.PaidFen)));
        }
        foreach (var here in await db.Set<Indicator>().AsNoTracking().OrderBy(i => i.Key).ToListAsync()) Traces.Conserve(await Traces.OfAsync(office, db, here, Moment.Now));
        foreach (var identity in Reconcile.Identities.All)
            Assert.Empty((await identity.CheckAsync(db, 10, CancellationToken.None)).Differences);
        // Half of it sealed or none: what is worked out anew from the lines is what is kept, to the bucket.
        Assert.Empty((await office.Db.Get<Messages.Ledger.ILedgerBlocks>().VerifyAsync(null, CancellationToken.None)).Findings);
    }

    private static (string, Domain.Account) Seen(Indicator i) => (i.Id, i.Account with { Version = 0 });

    private static void StatementAgrees(ModelNode node, Indicator indicator, List<JournalEntry> entries)
    {
        Assert.Equal(Enumerable.Range(1, (int)indicator.Version).Select(v => (long)v), entries.Select(e => e.Version));
        Assert.All(entries, e => Assert.True(e is { UndistributedAfterFen: >= 0, UnspentAfterFen: >= 0 }));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(
            (pair.First.UndistributedAfterFen, pair.First.UnspentAfterFen), (pair.Second.UndistributedBeforeFen, pair.Second.UnspentBeforeFen)));
        Assert.Equal((node.Undistributed, node.Unspent), (entries[^1].UndistributedAfterFen, entries[^1].UnspentAfterFen));
    }

    private async Task TotalsAgreeAsync()
    {
        var totals = await office.AllAsync<Total>();
        Assert.Equal(totals.Sum(t => t.ReceivedFen), totals.Sum(t => t.ReleasedOwnFen + t.ReleasedPassedFen));
        foreach (var cell in _model.Nodes.GroupBy(n => (n.Year, n.Place.Path, n.Fund)))
        {
            var here = totals.Where(t => t.Year == cell.Key.Year && t.DivisionPath == cell.Key.Path && t.FundCode == cell.Key.Fund).ToList();
            Assert.Equal(
                (cell.Sum(n => n.Available - n.Released), cell.Sum(n => n.Assigned), cell.Sum(n => n.Paid)),
                (here.Sum(t => t.RegisteredFen + t.ReceivedFen - t.ReleasedOwnFen - t.ReleasedPassedFen), here.Sum(t => t.AssignedFen), here.Sum(t => t.PaidFen)));
            Assert.Equal(
                (cell.Where(n => n.Parent is not null && !n.IsReceived).Sum(n => n.Available), (long)cell.Count(n => n.Undistributed > 0)),
                (here.Sum(t => t.InTransitFen), here.Sum(t => t.OpenIndicators)));
        }
        Assert.Equal((await office.AllAsync<Payment>()).Sum(p => p.AmountFen), totals.Sum(t => t.PaidFen));
    }
}
