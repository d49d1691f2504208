using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Seed;

/// <summary>Brings the chains and the working days that ship with the platform into an empty house. What is there already is never touched.</summary>
internal sealed class ApprovalStartup(IDatabase database, TimeProvider time) : IStartupStep
{
    private static readonly SystemCaller By = new();

    /// <inheritdoc />
    public int Order => 100;

    /// <inheritdoc />
    public Task RunAsync(CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            if (!await db.Set<ChainRow>().AnyAsync(token))
                foreach (var draft in Read<ChainDraft>("chains.json")) await ChainStore.SaveAsync(db, Sound(draft), time.GetUtcNow(), By, token);
            if (!await db.Set<CalendarRow>().AnyAsync(token)) db.AddRange(Read<YearNotice>("calendar.json").SelectMany(n => n.Rows()));
            return await db.SaveChangesAsync(token);
        },
        ct);

    private static ChainDraft Sound(ChainDraft draft) =>
        draft.Faults() is [var fault, ..] ? throw new InvalidOperationException($"The shipped chain {draft.Code} cannot be used: {fault.MessageEn}") : draft;

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(ApprovalStartup).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<List<T>>(stream, ChainText.Json) ?? throw new InvalidOperationException($"{name} is empty.");
    }

    /// <summary>What a yearly notice says.</summary>
    private sealed record YearNotice(
        string Source, [property: JsonPropertyName("status")] Status Status, IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Days, IReadOnlyList<DateOnly> Worked)
    {
        public IEnumerable<CalendarRow> Rows() =>
            Days.SelectMany(holiday => holiday.Value.Select(day => Row(day, false, holiday.Key))).Concat(Worked.Select(day => Row(day, true, "调休上班")));

        private CalendarRow Row(DateOnly day, bool isWorking, string name) => new() { Day = day, IsWorking = isWorking, Name = name, Source = Source, Status = Status };
    }
}
