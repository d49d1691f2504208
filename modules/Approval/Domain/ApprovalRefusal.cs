namespace SunLedger.Approval.Domain;

/// <summary>Why an act does not come to pass, in the order in which it is looked at.</summary>
internal enum ApprovalRefusal
{
    None,

    // What becomes of the document at all.
    DocumentEnded,
    DocumentExpired,
    DocumentWithSubmitter,
    NotYourDocument,
    NothingChanged,
    StepPassed,
    DocumentChanged,

    // Who may act on it.
    NotYourStep,
    OwnDocument,
    ActedBefore,

    // What stands in the way.
    ParentNotGranted,
    TooEarly,
    NoCountersign,
    ReasonRequired,
    NoSuchStep,
    ReceivedBefore,
    ReceivedAlready,
    NotYoursToWithdraw,
    NotYoursToAttach,
    NotLate,
}
