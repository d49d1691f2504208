using SunLedger.Approval.Domain;

namespace SunLedger.Approval.ActOnDocuments;

/// <summary>What a person may do to a document that waits.</summary>
internal enum PersonalAct
{
    /// <summary>同意</summary>
    Agree,

    /// <summary>会签同意: as agree, and refused where no countersigning is asked for.</summary>
    Countersign,

    /// <summary>退回</summary>
    Return,

    /// <summary>否决</summary>
    Refuse,

    /// <summary>撤回</summary>
    Withdraw,

    /// <summary>签收</summary>
    Receive,
}

/// <summary>Personal acts among all.</summary>
internal static class PersonalActs
{
    public static ActKind Kind(this PersonalAct act) => act switch
    {
        PersonalAct.Agree => ActKind.Agree,
        PersonalAct.Countersign => ActKind.Countersign,
        PersonalAct.Return => ActKind.Return,
        PersonalAct.Refuse => ActKind.Refuse,
        PersonalAct.Withdraw => ActKind.Withdraw,
        PersonalAct.Receive => ActKind.Receive,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
