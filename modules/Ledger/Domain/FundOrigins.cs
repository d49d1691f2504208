namespace SunLedger.Ledger.Domain;

/// <summary>Origins of funds (资金来源) that the ledger itself knows.</summary>
internal static class FundOrigins
{
    /// <summary>Money of an earlier budget year.</summary>
    public const string CarriedOver = "上年结转";
}
