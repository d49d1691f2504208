using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Hosting;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Verifies when somebody asks, and every night at three, Shanghai time; keeps what it came to, and tells the log when something does not fit.</summary>
internal sealed class VerificationJob(Verifier verifier, IDatabase database, VerificationQueue queue, TimeProvider time, ILogger<VerificationJob> log) : BackgroundService
{
    private static readonly TimeOnly At = new(3, 0);

    /// <summary>How findings are kept.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(AskEveryNightAsync(stoppingToken), VerifyAsync(stoppingToken));

    private async Task AskEveryNightAsync(CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(BusinessDay.Until(time.GetUtcNow(), At), time, ct);
            queue.Ask(new SystemCaller().Name);
        }
    }

    private async Task VerifyAsync(CancellationToken ct)
    {
        while (true)
        {
            var byName = await queue.NextAsync(ct);
            try
            {
                await VerifyAsync(byName, ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                VerificationLog.Failed(log, e);
            }
            finally
            {
                queue.Done();
            }
        }
    }

    private async Task VerifyAsync(string byName, CancellationToken ct)
    {
        var startedAt = time.GetUtcNow();
        var found = await verifier.RunAsync(null, ct);
        if (found.FindingCount > 0) VerificationLog.DoesNotFit(log, found.FindingCount, found.Findings[0].MessageEn);
        await database.WriteAsync((db, token) =>
        {
            db.Add(Of(found, byName, startedAt));
            return db.SaveChangesAsync(token);
        }, ct);
    }

    private Verification Of(LedgerVerification found, string byName, DateTimeOffset startedAt) => new()
    {
        Id = Guid.CreateVersion7(startedAt),
        ByName = byName,
        StartedAt = startedAt,
        FinishedAt = time.GetUtcNow(),
        Rows = found.Rows,
        Ledgers = found.Ledgers,
        Blocks = found.Blocks,
        UnsealedRows = found.UnsealedRows,
        FindingCount = found.FindingCount,
        Findings = JsonSerializer.Serialize(found.Findings, Json),
    };
}
