namespace SunLedger.Ledger.Domain;

/// <summary>
/// Why the ledger refuses a line. The order is the precedence: when a line is wrong in several things, the first of them is the answer.
/// The names are published in snake case (<see cref="Refusals.LedgerRefusals"/>): add, never redefine.
/// </summary>
internal enum LedgerRefusal
{
    None,

    // What was sent does not read. All of these that apply are reported, field by field.
    Required,
    IdFormat,
    TooLong,
    TextCharacters,
    UnknownWord,
    AmountPrecision,
    AmountTooLarge,
    AmountNotPositive,
    AmountZero,
    YearRange,
    MinutesRange,
    SubjectDigits,

    // The id.
    IdReused,

    // What the line names is not there, or not for this caller.
    UnknownIndicator,
    UnknownRelease,
    UnknownFund,
    UnknownDivision,
    UnknownProject,
    UnknownContract,
    UnknownPayment,
    UnknownLine,
    UnknownReservation,
    DivisionNotYours,
    FundNotHere,

    // Days and years.
    DateInFuture,
    YearMismatch,
    ReleasedBeforeRegistered,
    ReceivedBeforeReleased,
    AssignedBeforeRegistered,
    PaidBeforeRegistered,
    MovedBeforeRegistered,
    YearNotOver,

    // Where money may go at all.
    PovertyAboveAmount,
    NotDirectlyBelow,
    NothingToReceive,
    AlreadyReceived,
    ProjectElsewhere,
    PaymentWithoutProject,
    NotAssigned,
    ReturnsOtherPayment,
    ReleasedFromAbove,
    VirementElsewhere,
    CarryOverElsewhere,
    NotCorrectable,
    AlreadyCorrected,
    ReservationEnded,
    ReservationExpired,
    ReservationMismatch,

    // How much of it there is.
    ReturnsMoreThanPaid,
    ExceedsUndistributed,
    ExceedsReleased,
    ExceedsIndicator,
    ExceedsAssigned,
    ExceedsUnpaid,
    MoneyMovedOn,
    BalanceTooLarge,

    // What the rules of Monitoring forbid.
    StoppedByRule,
    EvidenceMissing,

    // What people have to agree to first.
    ApprovalDemanded,
    UnderApproval,
    ExceptionOver,
    PosterAgreed,

    // What the fund's category says about its own fields; all of these that apply are reported.
    CategoryMissing,
    CategoryField,
}
