namespace SunLedger.Monitoring.Sweeping;

/// <summary>What a sweep judges.</summary>
[Flags]
internal enum Swept
{
    /// <summary>What belongs to a budget year: indicators, releases, payments, person lines.</summary>
    OfTheYear = 1,

    /// <summary>What goes on from year to year: projects, contracts, measures, elements.</summary>
    GoingOn = 2,

    /// <summary>Both.</summary>
    All = OfTheYear | GoingOn,
}
