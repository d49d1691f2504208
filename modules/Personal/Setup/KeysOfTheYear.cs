using Microsoft.Extensions.Hosting;

namespace SunLedger.Personal.Setup;

/// <summary>A host that runs into a new year gives every column a key of it, a few minutes after midnight.</summary>
internal sealed class KeysOfTheYear(KeysStartup keys, TimeProvider time, ILogger<KeysOfTheYear> log) : BackgroundService
{
    private static readonly TimeOnly At = new(0, 5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(BusinessDay.Until(time.GetUtcNow(), At), time, stoppingToken);
            try
            {
                await keys.MakeAsync(anew: false, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Keys of this year could not be made; last year's go on, and tomorrow night tries again");
            }
        }
    }
}
