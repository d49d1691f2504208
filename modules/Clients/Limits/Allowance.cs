namespace SunLedger.Clients.Limits;

/// <summary>
/// How many calls a client has left at this host: as many as a minute may hold, filled evenly. Calls that it made elsewhere are taken out, too, and may leave a debt, so that all
/// hosts together give no more than one would; the debt is never more than a minute.
/// </summary>
internal sealed class Allowance(int perMinute, TimeProvider time)
{
    private const double SecondsOfMinute = 60;
    private const double Rounding = 1e-6; // a call that is there but for the way doubles add up is there

    private readonly Lock _gate = new();
    private double _left = perMinute;
    private long _at = time.GetTimestamp();

    /// <summary>Calls a minute.</summary>
    public int PerMinute => perMinute;

    /// <summary>Takes a call, if one is left.</summary>
    /// <param name="left">Whole calls that are left afterwards.</param>
    /// <param name="waitSeconds">Until there is one; 0 when it was taken.</param>
    public bool Take(out long left, out double waitSeconds)
    {
        lock (_gate)
        {
            Fill();
            var taken = _left >= 1 - Rounding;
            if (taken) _left -= 1;
            left = Math.Max(0, (long)Math.Floor(_left + Rounding));
            waitSeconds = taken ? 0 : (1 - _left) * SecondsOfMinute / perMinute;
            return taken;
        }
    }

    /// <summary>Takes out what the client was given elsewhere.</summary>
    public void TakeElsewhere(int calls)
    {
        lock (_gate)
        {
            Fill();
            _left = Math.Max(-perMinute, _left - calls);
        }
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        _left = Math.Min(perMinute, _left + time.GetElapsedTime(_at, now).TotalSeconds * perMinute / SecondsOfMinute);
        _at = now;
    }
}
