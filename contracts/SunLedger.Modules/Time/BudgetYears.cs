namespace SunLedger.Modules;

/// <summary>The years that a read may be asked about: one range wherever a year is asked for.</summary>
public static class BudgetYears
{
    /// <summary>The first: before it no ledger of ours has lines.</summary>
    public const int First = 2000;

    /// <summary>The last.</summary>
    public const int Last = 2100;

    /// <summary>True when it can be asked about.</summary>
    public static bool Has(int year) => year is >= First and <= Last;

    /// <summary>The year that a body asks about; a year of an address was looked at before it reached anybody.</summary>
    /// <exception cref="RefusedRequestException">It is out of range.</exception>
    public static int? Asked(int? year) =>
        year is not { } asked || Has(asked) ? year : throw new RefusedRequestException(EntryRefusals.YearRange, "year", asked, First, Last);
}
