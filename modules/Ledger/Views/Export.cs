using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.Views;

/// <summary>Lines that leave as a file: who takes them is recorded before the first one leaves and counted at the end, and stands at the end of the file.</summary>
internal sealed class Export
{
    private readonly IDatabase _database;
    private readonly IAuditTrail _trail;
    private readonly ICaller _caller;
    private readonly string _name;
    private readonly DateTimeOffset _at;

    private Export(IDatabase database, IAuditTrail trail, ICaller caller, string name, DateTimeOffset at) =>
        (_database, _trail, _caller, _name, _at) = (database, trail, caller, name, at);

    public static async Task<Export> BeginAsync(BaseEndpoint endpoint, IDatabase database, LinesRequest asked, CancellationToken ct)
    {
        var services = endpoint.HttpContext.RequestServices;
        var name = Path.GetFileName(endpoint.HttpContext.Request.Path.Value) ?? "";
        var export = new Export(
            database, services.GetRequiredService<IAuditTrail>(), services.GetRequiredService<ICaller>(), name, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await export.RecordAsync("lines.export", asked, ct);
        return export;
    }

    /// <summary>The last line of the file.</summary>
    public string Mark(long rows) => $"# 导出人 {_caller.Name}（{_caller.Id}）；导出时间 {BusinessDay.Text(_at)}；共 {rows} 行；个人信息已脱敏，仅限工作使用，不得外传";

    /// <summary>Counts what left, whatever became of the request.</summary>
    public Task EndAsync(long rows) => RecordAsync("lines.export_end", new { rows }, CancellationToken.None);

    private Task RecordAsync(string verb, object after, CancellationToken ct) => _database.WriteAsync(async (db, token) =>
    {
        await _trail.RecordAsync(db, new Act(verb, "export", _name) { After = after }, token);
        return 0;
    }, ct);
}
