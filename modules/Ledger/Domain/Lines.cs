namespace SunLedger.Ledger.Domain;

/// <summary>A registration, with what was found about it.</summary>
/// <param name="IdTaken">The id stands for other content.</param>
/// <param name="FundFound">The fund is on a list.</param>
/// <param name="DivisionFound">The division is valid on the day.</param>
/// <param name="DivisionIsYours">It is the caller's own or below.</param>
/// <param name="FundIsHere">The fund is not some other division's own.</param>
/// <param name="Amount">Amount.</param>
/// <param name="Poverty">Poverty share.</param>
/// <param name="Year">Budget year.</param>
/// <param name="OriginYear">First budget year of the money.</param>
/// <param name="NoticeYear">Year in the notice's number, when it has one.</param>
/// <param name="Latest">The latest of all days that the line names.</param>
/// <param name="Today">The business day.</param>
/// <param name="IsCarriedOver">Its origin is 上年结转: the money is of an earlier year.</param>
internal readonly record struct RegisterLine(
    bool IdTaken, bool FundFound, bool DivisionFound, bool DivisionIsYours, bool FundIsHere,
    Money Amount, Money Poverty, int Year, int OriginYear, int? NoticeYear, DateOnly Latest, DateOnly Today,
    bool IsCarriedOver = false);

/// <summary>A release, with what was found about it.</summary>
/// <param name="IdTaken">The id, or the child's id, stands for other content.</param>
/// <param name="From">Account of the releasing indicator; null when there is none for this caller.</param>
/// <param name="ReceiverFound">The receiver is a division or a budget unit.</param>
/// <param name="IsDirectlyBelow">It is a division directly below in the finance tree, or a budget unit of the same division.</param>
/// <param name="Amount">Amount.</param>
/// <param name="Poverty">Poverty share.</param>
/// <param name="Year">Budget year.</param>
/// <param name="IsAdvance">It is an advance release (提前下达), which may go out in the year before.</param>
/// <param name="RegisteredOn">When the releasing indicator was registered.</param>
/// <param name="ReleasedOn">Day of the release.</param>
/// <param name="Today">The business day.</param>
internal readonly record struct ReleaseLine(
    bool IdTaken, Account? From, bool ReceiverFound, bool IsDirectlyBelow,
    Money Amount, Money Poverty, int Year, bool IsAdvance, DateOnly RegisteredOn, DateOnly ReleasedOn, DateOnly Today);

/// <summary>An acknowledgement, with what was found about it.</summary>
/// <param name="IdTaken">The id stands for other content.</param>
/// <param name="NamesRelease">The line names a release rather than an indicator.</param>
/// <param name="To">Account of the receiving indicator; null when there is none for this caller.</param>
/// <param name="ReleasedOn">When it was released; null when it was registered here.</param>
/// <param name="ReceivedBefore">It was acknowledged already.</param>
/// <param name="ReceivedOn">Day of receipt.</param>
/// <param name="Today">The business day.</param>
internal readonly record struct ReceiptLine(
    bool IdTaken, bool NamesRelease, Account? To, DateOnly? ReleasedOn, bool ReceivedBefore, DateOnly ReceivedOn, DateOnly Today);

/// <summary>An assignment, with what was found about it.</summary>
/// <param name="IdTaken">The id stands for other content.</param>
/// <param name="From">Account of the indicator; null when there is none for this caller.</param>
/// <param name="ProjectFound">The project is in the library.</param>
/// <param name="ProjectIsHere">It lies in the indicator's division or below.</param>
/// <param name="Share">What is assigned to the project so far.</param>
/// <param name="Amount">Amount.</param>
/// <param name="RegisteredOn">When the indicator was registered.</param>
/// <param name="AssignedOn">Day of the assignment.</param>
/// <param name="Today">The business day.</param>
internal readonly record struct AssignmentLine(
    bool IdTaken, Account? From, bool ProjectFound, bool ProjectIsHere, Share Share,
    Money Amount, DateOnly RegisteredOn, DateOnly AssignedOn, DateOnly Today);

/// <summary>A payment or a return, with what was found about it.</summary>
/// <param name="IdTaken">The id stands for other content.</param>
/// <param name="From">Account of the indicator; null when there is none for this caller.</param>
/// <param name="NamesProject">The line names a project.</param>
/// <param name="ProjectFound">The project is in the library.</param>
/// <param name="Share">The project's share of the indicator; null when it has none.</param>
/// <param name="Original">The payment that this one returns; null when it names none.</param>
/// <param name="Amount">Amount; negative for a return.</param>
/// <param name="Year">Budget year of the indicator.</param>
/// <param name="RegisteredOn">When the indicator was registered.</param>
/// <param name="PaidOn">Treasury book date.</param>
/// <param name="Today">The business day.</param>
/// <param name="IsStopped">A rule of Monitoring stops it.</param>
/// <param name="ContractFits">It names no contract, or one of its project.</param>
/// <param name="PosterAgreed">Whoever posts it agreed to the exception that lets it pass.</param>
/// <param name="OwesEvidence">A rule asks for evidence that has to be there first, and is not.</param>
internal readonly record struct PaymentLine(
    bool IdTaken, Account? From, bool NamesProject, bool ProjectFound, Share? Share, Original? Original,
    Money Amount, int Year, DateOnly RegisteredOn, DateOnly PaidOn, DateOnly Today, bool IsStopped, bool ContractFits = true, bool PosterAgreed = false,
    bool OwesEvidence = false);

/// <summary>The payment that a return names, with what was found about it.</summary>
/// <param name="Found">It is in the ledger.</param>
/// <param name="IsSameShare">It was paid from the same indicator for the same project.</param>
/// <param name="Returnable">What is left of it: its amount less earlier returns. Not above zero when it is itself a return.</param>
internal readonly record struct Original(bool Found, bool IsSameShare, Money Returnable);
