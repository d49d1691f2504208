namespace SunLedger.Ledger.Domain;

/// <summary>What a journal entry does to an account. The numbers are stored.</summary>
internal enum MovementKind
{
    /// <summary>登记: money appears at an indicator, registered there or released from above.</summary>
    Register = 1,

    /// <summary>下达: money goes one level down or to a budget unit.</summary>
    Release = 2,

    /// <summary>接收: the receiver acknowledges what was released to it. Moves nothing.</summary>
    Receive = 3,

    /// <summary>安排: money is matched to a project.</summary>
    Assign = 4,

    /// <summary>退回: a payee gives money back.</summary>
    Return = 5,

    /// <summary>支付: the treasury pays.</summary>
    Pay = 6,
}
