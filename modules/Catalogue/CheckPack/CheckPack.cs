using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Catalogue.CheckPack;

/// <summary>
/// POST /packs/check: what is wrong with a pack, and what it would do; nothing is written. ?year= tries its rules on that year, and
/// ?month= on a month of it as it was judged then. A pack that is wrong is no
/// wrong request: the answer says everything at once.
/// </summary>
[Asks("year", typeof(int))]
[Asks("month", typeof(int))]
internal sealed class CheckPack(PackJudge judge, PackBook packs, FundBook funds, IEnumerable<IBackTest> backTests, TimeProvider time, ICaller caller) : EndpointWithoutRequest<PackAnswer>
{
    public override void Configure()
    {
        Post("/packs/check");
        Permissions(May.KeepCatalogue);
        Description(d => d.WithTags("Packs").Accepts<object>(PackBody.Types[0], PackBody.Types[1..]));
        Summary(s => s.Summary = "Checks a pack (JSON, YAML or XLSX) and says what it would do; ?year= tries its rules on a past year, ?month= on a month of it as it was judged then. Nothing is written.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (await PackBody.ReadAsync(HttpContext.Request, ct) is not { } bytes)
        {
            await Problem.WriteAsync(HttpContext, PackRefusals.TooLarge);
            return;
        }
        var (year, today) = (Query<int?>("year", isRequired: false), time.Today());
        if (year < 2000 || year > today.Year + 1)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.YearRange, "year", year, 2000, today.Year + 1);
            return;
        }
        var month = Query<int?>("month", isRequired: false);
        if (month is < 1 or > 12 || month is not null && year is null)
        {
            await Problem.WriteAsync(HttpContext, PackRefusals.MonthOfYear, "month");
            return;
        }
        var judged = judge.Judge(PackFile.Read(bytes), caller);
        var backTest = judged.Faults.Count == 0 && year is { } asked ? await TryAsync(judged, asked, month, ct) : null;
        await Send.OkAsync(PackAnswer.Of(judged, funds, Below(judged), backTest), ct);
    }

    private async Task<BackTest?> TryAsync(JudgedPack judged, int year, int? month, CancellationToken ct)
    {
        if (backTests.FirstOrDefault() is not { } tried || judged.Categories.Count == 0) return null;
        var (path, today) = (judged.Division!.Path, time.Today());
        LocalDefinition[] definitions = [.. judged.Categories.Select(c => new LocalDefinition(path, c.Outcome.Definition))];
        if (month is { } one) return await tried.RunMonthAsync(definitions, path, year, new DateOnly(year, one, 1), ct);
        return await tried.RunAsync(definitions, path, year, year < today.Year ? new DateOnly(year, 12, 31) : today, ct);
    }

    private IReadOnlyList<OverlayFault> Below(JudgedPack judged)
    {
        if (judged.Division is not { } division) return [];
        return
        [
            .. from pack in packs.All
               where pack.Row.DivisionCode != division.Code && pack.Row.DivisionPath.StartsWith(division.Path, StringComparison.Ordinal)
               from theirs in pack.Pack.Categories
               join ours in judged.Categories on theirs.Code equals ours.Category.Code
               where !theirs.IsOwn
               from fault in Overlaying.Apply(ours.Outcome.Definition, [theirs.Overlay]).SetAside
               select fault,
        ];
    }
}
