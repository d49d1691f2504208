using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Asks for the sweeps that make up for what nobody judged while something was off. A warning has one life, so each comes once.</summary>
internal sealed class CatchUp(Sweeper sweeper, SweepQueue queue, WatchedDays days, TimeProvider time) : ICatchUp
{
    public async Task AskAsync(string divisionCode, string divisionPath, ICaller by, CancellationToken ct)
    {
        var (now, today) = (time.GetUtcNow(), days.On(time.Today()));
        foreach (var year in new[] { today.Year, today.Year - 1 })
        {
            var sweep = new Sweep
            {
                Id = Guid.CreateVersion7(now).ToString(),
                DivisionCode = divisionCode,
                DivisionPath = divisionPath,
                Year = year,
                AsOf = days.Of(year, today),
                ById = by.Id,
                ByName = by.Name,
                AskedAt = now,
            };
            await sweeper.AskAsync(sweep, ct);
            queue.Add(sweep.Id);
        }
    }
}
