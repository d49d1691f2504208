namespace SunLedger.Faults;

/// <summary>The disk that holds the database is filled to its last bytes, and emptied again once a client has noticed.</summary>
internal sealed class DiskFull(Place place) : IFault
{
    private string Filler => Path.Combine(place.SmallDisk!.Path, "filler");

    public bool TakesTheHostAway => false;

    public bool LastsUntilNoticed => true;

    public async Task BreakAsync()
    {
        await using var file = File.Create(Filler);
        var block = new byte[4096];
        try
        {
            while (true) await file.WriteAsync(block);
        }
        catch (IOException)
        {
            // Full, as intended.
        }
    }

    // PostgreSQL ends when it cannot write its log; whoever makes room starts it again.
    public async Task MendAsync()
    {
        File.Delete(Filler);
        if (place.Postgres is not { } server || await server.AnswersAsync()) return;
        Console.WriteLine("    PostgreSQL had given up and is started again");
        await server.StartAsync();
    }

    public void Dispose() => File.Delete(Filler);
}
