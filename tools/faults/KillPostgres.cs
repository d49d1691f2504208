namespace SunLedger.Faults;

/// <summary>Every process of PostgreSQL is killed at once, and the server started again; the host is left alone.</summary>
internal sealed class KillPostgres(Place place) : IFault
{
    public bool TakesTheHostAway => false;

    public bool LastsUntilNoticed => false;

    public Task BreakAsync() => place.Postgres!.KillAsync();

    public Task MendAsync() => place.Postgres!.StartAsync();

    public void Dispose()
    {
    }
}
