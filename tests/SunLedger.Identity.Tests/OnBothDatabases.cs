namespace SunLedger.Identity.Tests;

/// <summary>Facts that hold on SQLite and on PostgreSQL.</summary>
public abstract class OnBothDatabases
{
    public static TheoryData<Dialect> Both => Databases.Both;
}
