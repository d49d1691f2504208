namespace SunLedger.Ledger.Tracks;

/// <summary>An indicator that was registered with a track code: its money may be that of an indicator above.</summary>
internal sealed record LowerEnd(long Key, string TrackCode, int Year);
