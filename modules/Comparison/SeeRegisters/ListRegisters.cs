using SunLedger.Comparison.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Comparison.SeeRegisters;

/// <summary>A register, and how far it can be asked here.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, Chinese.</param>
/// <param name="English">Its name, English.</param>
/// <param name="Keeper">Who keeps it, Chinese.</param>
/// <param name="KeeperEnglish">Who keeps it, English.</param>
/// <param name="Keys">By what it knows its entries.</param>
/// <param name="States">The states of its entries.</param>
/// <param name="Versions">Versions of the caller's division and below, and above.</param>
/// <param name="CoversTo">The last day of which any accepted one may be asked.</param>
/// <param name="Rules">Rules that ask it: while nothing covers a day they cannot judge.</param>
internal sealed record RegisterAnswer(
    string Code, string Name, string English, string Keeper, string KeeperEnglish, IReadOnlyList<string> Keys, IReadOnlyList<string> States,
    int Versions, DateOnly? CoversTo, IReadOnlyList<string> Rules);

/// <summary>GET /registers: the registers that rules ask.</summary>
internal sealed class ListRegisters(IDatabase database, ICategories categories, ICaller caller) : EndpointWithoutRequest<IReadOnlyList<RegisterAnswer>>
{
    public override void Configure()
    {
        Get("/registers");
        Permissions(May.SeeLedger, May.KeepRegisters, May.CheckRegisters);
        Description(d => d.WithTags("Comparison"));
        Summary(s => s.Summary = "Registers of other departments, how far they are loaded, and which rules ask them.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var path = caller.DivisionPath;
        var loaded = await db.Set<VersionRow>().AsNoTracking().Where(v => v.DivisionPath.StartsWith(path) || path.StartsWith(v.DivisionPath))
            .GroupBy(v => v.Register)
            .Select(g => new { g.Key, Count = g.Count(), To = g.Where(v => v.State == VersionState.Accepted).Max(v => (DateOnly?)v.CoversTo) })
            .ToDictionaryAsync(g => g.Key, ct);
        var rules = categories.Current.ByCode.Values.SelectMany(d => d.Rules.SelectMany(r => RegistersAsked.Of(d, r).Select(register => (register.Code, Rule: r.Code)))).Distinct().ToLookup(r => r.Code, r => r.Rule);
        await Send.OkAsync([.. Registers.All.Select(r => new RegisterAnswer(
            r.Code, r.Name, r.English, r.Keeper.Chinese, r.Keeper.English, [.. r.Keys.Select(k => k.ToString())], r.States,
            loaded.GetValueOrDefault(r.Code)?.Count ?? 0, loaded.GetValueOrDefault(r.Code)?.To, [.. rules[r.Code].Order(StringComparer.Ordinal)]))], ct);
    }
}
