using Microsoft.Extensions.Hosting;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.Memory;

/// <summary>Notices within two seconds what another host changed, and that the day of a pack has come.</summary>
internal sealed partial class Watch(Shelf shelf, PackBook packs, PackForce force, IDatabase database, TimeProvider time, ILogger<Watch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (packs.Turn <= time.Today()) await TurnAsync(stoppingToken);
                await shelf.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away for a moment: what is in memory stays right until somebody changes it, which needs the database.
                LogNotRead(e);
            }
        }
    }

    // The day of a pack that waited has come. Every host may say so; the same again changes nothing.
    private Task<bool> TurnAsync(CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            await db.BumpAsync(ListRow.Categories, token);
            await force.RenewAsync(db, token);
            return true;
        },
        ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalogue could not look for changes; it tries again.")]
    private partial void LogNotRead(Exception e);
}
