using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>Has judged, in the background, what nobody judged while something was switched off. Each warning comes once, however often it is asked for.</summary>
public interface ICatchUp
{
    /// <summary>Asks for the sweeps of this year and the last one, at and below the division.</summary>
    Task AskAsync(string divisionCode, string divisionPath, ICaller by, CancellationToken ct);
}
