using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Definitions;
using SunLedger.Modules;

namespace SunLedger.Messages.Audit;

/// <summary>Rows that leave as a file: who takes them is recorded before the first one leaves and counted at the end, and stands at the end of the file.</summary>
public sealed class Export
{
    private const string MarkStart = "# 导出人 ";
    private const string EndSuffix = "_end";
    private const string RowByRow = "逐条记录，不作统计";
    private const string OfPersons = "个人信息已脱敏，仅限工作使用，不得外传";

    private readonly IDatabase _database;
    private readonly IAuditTrail _trail;
    private readonly ICaller _caller;
    private readonly IEnumerable<INumberDefinitions> _definitions;
    private readonly Act _act;
    private readonly DateTimeOffset _at;

    private Export(IDatabase database, IAuditTrail trail, ICaller caller, IEnumerable<INumberDefinitions> definitions, Act act, DateTimeOffset at) =>
        (_database, _trail, _caller, _definitions, _act, _at) = (database, trail, caller, definitions, act, at);

    /// <summary>Records that somebody takes the file of this request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="act">What is taken, by a verb of its own, and what was asked for: <c>lines.export</c>. Its end is recorded as <c>lines.export_end</c>.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<Export> BeginAsync(HttpContext context, Act act, CancellationToken ct)
    {
        var services = context.RequestServices;
        var export = new Export(
            services.GetRequiredService<IDatabase>(), services.GetRequiredService<IAuditTrail>(), services.GetRequiredService<ICaller>(), services.GetServices<INumberDefinitions>(),
            act, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await export.RecordAsync(act, ct);
        return export;
    }

    /// <summary>Answers rows as a CSV file, each page while the next is read; what left is counted whatever becomes of the rest.</summary>
    /// <typeparam name="T">What a row is made of.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="act">What is taken, as <see cref="BeginAsync"/> records it.</param>
    /// <param name="columns">How the rows stand in the file.</param>
    /// <param name="read">Reads the page that begins at a cursor, the first for null, and says where the next one begins, null after the last.</param>
    /// <param name="numbers">Says what its numbers count and up to when; asked when the last row was read, so that no row is newer.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="from">Where the first page begins.</param>
    /// <param name="about">What may be done with the file.</param>
    public static async Task CsvAsync<T>(
        HttpContext context, Act act, IReadOnlyList<CsvColumn<T>> columns, Func<string?, Task<(IReadOnlyList<T> Rows, string? Next)>> read, Func<Task<FileNumbers>> numbers, CancellationToken ct,
        string? from = null, string about = OfPersons)
    {
        var (page, cursor) = await read(from); // what is refused is refused before a byte leaves
        var export = await BeginAsync(context, act, ct);
        var rows = 0L;
        try
        {
            await using var csv = CsvAnswer.Begin(context, columns);
            await csv.WriteAsync(page, ct);
            rows += page.Count;
            while (cursor is not null)
            {
                (page, cursor) = await read(cursor);
                await csv.WriteAsync(page, ct);
                rows += page.Count;
            }
            await csv.SignAsync(export.Mark(rows, await numbers(), about), ct);
        }
        finally
        {
            await export.EndAsync(rows); // also of a file that broke off: what left, left
        }
    }

    /// <summary>An act about the file that this request is named after.</summary>
    public static Act Of(HttpContext context, string verb, object? asked) => new(verb, "export", Path.GetFileName(context.Request.Path.Value) ?? "") { After = asked };

    /// <summary>The last line of the file: whose copy it is, what its numbers count, and up to when.</summary>
    /// <param name="rows">How many rows stand above it.</param>
    /// <param name="numbers">What they count.</param>
    /// <param name="about">What may be done with it.</param>
    public string Mark(long rows, FileNumbers numbers, string about = OfPersons) =>
        $"{MarkStart}{_caller.Name}（{_caller.Id}）；导出时间 {BusinessDay.Text(_at)}；共 {rows} 行；口径：{NameOf(numbers.Definition)}；数据时间 {BusinessDay.Text(numbers.DataTime)}；{about}";

    /// <summary>True when a line of a file is such a mark and no row.</summary>
    public static bool IsMark(string line) => line.StartsWith(MarkStart, StringComparison.Ordinal);

    /// <summary>Counts what left, whatever became of the request.</summary>
    public Task EndAsync(long rows) => RecordAsync(_act with { Verb = _act.Verb + EndSuffix, After = new { rows } }, CancellationToken.None);

    private string NameOf(string? definition) => definition is null ? RowByRow : $"{_definitions.SelectMany(d => d.All).First(d => d.Code == definition).Name}（{definition}）";

    private Task RecordAsync(Act act, CancellationToken ct) => _database.WriteAsync(async (db, token) =>
    {
        await _trail.RecordAsync(db, act, token);
        return 0;
    }, ct);
}
