namespace SunLedger.Messages.Monitoring;

/// <summary>Until when days are counted: an office that keeps closed years, or the sample year, names the last day of what is watched.</summary>
public interface IWatchedDays
{
    /// <summary>The day until which days are counted, on this one.</summary>
    DateOnly On(DateOnly today);
}
