namespace SunLedger.Messages.Ledger;

/// <summary>What a pending movement will do when it is granted. The numbers are stored.</summary>
public enum PendingKind
{
    /// <summary>支付: a payment for a project.</summary>
    Pay = 1,

    /// <summary>下达: a release one level down or to a budget unit.</summary>
    Release = 2,

    /// <summary>安排: an assignment to a project.</summary>
    Assign = 3,
}
