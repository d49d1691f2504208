namespace SunLedger.Ledger.Domain;

/// <summary>Where a reservation stands. The numbers are stored.</summary>
internal enum ReservationState
{
    /// <summary>冻结中: it holds money.</summary>
    Held = 1,

    /// <summary>已执行: it was granted, and a line used the money.</summary>
    Posted = 2,

    /// <summary>已解冻: it was refused or given up.</summary>
    Voided = 3,

    /// <summary>已过期: nobody decided in time.</summary>
    Expired = 4,
}
