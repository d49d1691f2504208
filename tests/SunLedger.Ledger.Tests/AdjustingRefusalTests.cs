using SunLedger.Ledger.Domain;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Tests;

/// <summary>The refusals of adjustments and pending movements, held to the same table as those of <see cref="RefusalTests"/>.</summary>
public sealed class AdjustingRefusalTests
{
    private static readonly DateOnly Today = new(2018, 12, 31);
    private static readonly Money Forty = Money.FromYuan(40);
    private static readonly Money Fen = new(1);

    // 100 yuan here; 60 assigned to the project, 20 of them paid: 40 undistributed, 40 unpaid.
    private static readonly Account Account = new(
        new Balances() with { Amount = Money.FromYuan(100), Assigned = Money.FromYuan(60), Paid = Money.FromYuan(20) }, 3, Money.FromYuan(100));

    private static readonly Share Share = new(Money.FromYuan(60), Money.FromYuan(20));

    private static readonly AdjustmentLine Line = new()
    {
        Here = Account, ThereIsYours = true, ThereFits = true, YearThere = 2018, ProjectFound = true, Amount = Forty, Poverty = Forty, Year = 2018,
        RegisteredOn = new(2018, 1, 1), MovedOn = Today, Today = Today,
    };

    private static readonly AdjustmentLine Parent = Line with { There = new Account(new Balances() with { Amount = Money.FromYuan(100), Released = Money.FromYuan(100) }, 2), LeftOfRelease = Forty };
    private static readonly AdjustmentLine Virement = Line with { There = default(Account) };
    private static readonly AdjustmentLine CarryOver = Line with { There = default(Account), YearThere = 2019 };
    private static readonly AdjustmentLine ProjectCarryOver = CarryOver with { NamesProject = true, Share = Share, ShareThere = default(Share) };
    private static readonly AdjustmentLine Unassign = Line with { NamesProject = true, Share = Share };
    private static readonly AdjustmentLine Correction = Unassign with { Corrected = new(true, true, false, false, MovementKind.Assign) };

    private static readonly ReservationLine Pending = new()
    {
        Kind = PendingKind.Pay, From = Account, ReceiverFound = true, IsDirectlyBelow = true, NamesProject = true, ProjectFound = true, ProjectIsHere = true, Share = Share, Amount = Forty,
    };

    private static readonly ReservationEndLine Ending = new()
    {
        State = ReservationState.Posted, Kind = PendingKind.Assign, LineFits = true, Amount = Forty,
        From = Account with { Balances = Account.Balances with { Reserved = Forty, Pledged = Forty } },
    };

    private static readonly (LedgerRefusal Refusal, Func<AdjustmentLine, AdjustmentLine> Break)[] Head =
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownIndicator, l => l with { Here = null }),
        (LedgerRefusal.DateInFuture, l => l with { Today = l.MovedOn.AddDays(-1) }),
        (LedgerRefusal.MovedBeforeRegistered, l => l with { RegisteredOn = l.MovedOn.AddDays(1) }),
    ];

    private static readonly (LedgerRefusal Refusal, Func<AdjustmentLine, AdjustmentLine> Break) TooMuch = (LedgerRefusal.ExceedsUndistributed, l => l with { Here = Drained(l.Here) });

    private static readonly (LedgerRefusal Refusal, Func<AdjustmentLine, AdjustmentLine> Break) TooPoor = (LedgerRefusal.PovertyAboveAmount, l => l with { Poverty = l.Amount + Fen });

    private static readonly (LedgerRefusal Refusal, Func<AdjustmentLine, AdjustmentLine> Break) WrongYear = (LedgerRefusal.YearMismatch, l => l with { YearThere = 2020 });

    [Fact]
    public void Lines_that_are_right_in_every_way_are_posted_to_the_last_fen()
    {
        Assert.Equal(LedgerRefusal.None, Adjusting.Recall(Line).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.Recall(Parent).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.SendBack(Parent with { IsReleased = true }).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.CarryOver(CarryOver).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.CarryOver(ProjectCarryOver).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.Supplement(Line).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.Reduce(Line).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.Virement(Virement).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.Unassign(Unassign).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.Correct(Correction).Refusal);
        Assert.All(Enum.GetValues<PendingKind>(), kind => Assert.Equal(LedgerRefusal.None, Reserving.Hold(Pending with { Kind = kind }).Refusal));
        Assert.Equal(LedgerRefusal.None, Reserving.End(Ending).Refusal);
    }

    [Fact]
    public void Recalls_are_refused_in_the_published_order() =>
        Holds(Parent, l => Adjusting.Recall(l).Refusal, [.. Head, (LedgerRefusal.DivisionNotYours, l => l with { ThereIsYours = false }), TooMuch, (LedgerRefusal.ExceedsReleased, l => l with { LeftOfRelease = Forty - Fen })]);

    [Fact]
    public void What_is_sent_back_is_refused_in_the_published_order() => Holds(Parent with { IsReleased = true }, l => Adjusting.SendBack(l).Refusal,
    [
        .. Head, TooMuch,
        (LedgerRefusal.NothingToReceive, l => l with { IsReleased = false }),
        (LedgerRefusal.AlreadyReceived, l => l with { IsReceived = true }),
        (LedgerRefusal.ExceedsReleased, l => l with { LeftOfRelease = Forty - Fen }),
    ]);

    [Fact]
    public void Carry_overs_are_refused_in_the_published_order() => Holds(CarryOver, l => Adjusting.CarryOver(l).Refusal,
    [
        .. Head, WrongYear, TooPoor, TooMuch,
        (LedgerRefusal.YearNotOver, l => l with { MovedOn = new(2018, 12, 30), RegisteredOn = Earlier(l), Today = l.Today < l.MovedOn ? new(2018, 12, 29) : l.Today }),
        (LedgerRefusal.CarryOverElsewhere, l => l with { ThereFits = false }),
    ]);

    [Fact]
    public void Carry_overs_of_a_projects_money_are_refused_in_the_published_order() => Holds(ProjectCarryOver, l => Adjusting.CarryOver(l).Refusal,
    [
        (LedgerRefusal.UnknownProject, l => l with { ProjectFound = false }),
        (LedgerRefusal.NotAssigned, l => l with { Share = null }),
        (LedgerRefusal.CarryOverElsewhere, l => l with { ThereFits = false }),
        (LedgerRefusal.ExceedsUnpaid, l => l with { Share = Emptied(l.Share) }),
    ]);

    [Fact]
    public void Supplements_are_refused_in_the_published_order() =>
        Holds(Line, l => Adjusting.Supplement(l).Refusal, [.. Head, TooPoor, (LedgerRefusal.ReleasedFromAbove, l => l with { IsReleased = true })]);

    [Fact]
    public void Reductions_are_refused_in_the_published_order() =>
        Holds(Line, l => Adjusting.Reduce(l).Refusal, [.. Head, TooPoor, (LedgerRefusal.ReleasedFromAbove, l => l with { IsReleased = true }), TooMuch]);

    [Fact]
    public void Virements_are_refused_in_the_published_order() =>
        Holds(Virement, l => Adjusting.Virement(l).Refusal, [.. Head, WrongYear, TooPoor, (LedgerRefusal.VirementElsewhere, l => l with { ThereFits = false }), TooMuch]);

    [Fact]
    public void Unassignments_are_refused_in_the_published_order() => Holds(Unassign, l => Adjusting.Unassign(l).Refusal,
    [
        .. Head,
        (LedgerRefusal.UnknownProject, l => l with { ProjectFound = false }),
        (LedgerRefusal.NotAssigned, l => l with { Share = null }),
        (LedgerRefusal.ExceedsUnpaid, l => l with { Share = Emptied(l.Share) }),
    ]);

    [Fact]
    public void Corrections_are_refused_in_the_published_order() => Holds(Correction, l => Adjusting.Correct(l).Refusal,
    [
        .. Head.Where(f => f.Refusal != LedgerRefusal.UnknownIndicator),
        (LedgerRefusal.UnknownLine, l => l with { Corrected = null }),
        (LedgerRefusal.DivisionNotYours, l => l with { ThereIsYours = false }),
        (LedgerRefusal.NotCorrectable, l => l with { Corrected = l.Corrected is { } c ? c with { CanBeCorrected = false } : null }),
        (LedgerRefusal.AlreadyCorrected, l => l with { Corrected = l.Corrected is { } c ? c with { CorrectedBefore = true } : null }),
        (LedgerRefusal.MoneyMovedOn, l => l with { Amount = Forty + Fen }),
    ]);

    // Each with an account that has just room for forty yuan, and with one that lacks a fen.
    [Fact]
    public void An_account_holds_as_much_as_can_be_counted_and_not_a_fen_more()
    {
        var room = new Account(new Balances() with { Amount = Account.Most - Forty }, 3);
        AtTheEdge(room, Line with { Here = room, Poverty = Money.Zero }, (l, a) => l with { Here = a }, l => Adjusting.Supplement(l));
        AtTheEdge(room, Virement, (l, a) => l with { There = a }, l => Adjusting.Virement(l));
        AtTheEdge(room, CarryOver, (l, a) => l with { There = a }, l => Adjusting.CarryOver(l));
        var reduced = Correction with { NamesProject = false, Share = null, Poverty = Money.Zero, Corrected = new(true, true, false, false, MovementKind.Reduce) };
        AtTheEdge(room, reduced, (l, a) => l with { Here = a }, l => Adjusting.Correct(l));
        // What an account got in before anybody asked can be taken out again, though what is left is still too much.
        var beyond = new Account(new Balances() with { Amount = Account.Most + Forty + Fen }, 3);
        Assert.Equal(LedgerRefusal.None, Adjusting.Reduce(Line with { Here = beyond, Poverty = Money.Zero }).Refusal);
        Assert.Equal(LedgerRefusal.None, Adjusting.Correct(reduced with { Here = beyond, Corrected = new(true, true, false, false, MovementKind.Supplement) }).Refusal);
    }

    private static void AtTheEdge(Account room, AdjustmentLine line, Func<AdjustmentLine, Account, AdjustmentLine> put, Func<AdjustmentLine, Adjusted> decide)
    {
        Assert.Equal(LedgerRefusal.None, decide(put(line, room)).Refusal);
        Assert.Equal(LedgerRefusal.BalanceTooLarge, decide(put(line, room with { Balances = room.Balances with { CarriedIn = Fen } })).Refusal);
        RefusalTests.Tabled?.Add(LedgerRefusal.BalanceTooLarge);
    }

    [Fact]
    public void Pending_payments_are_refused_in_the_published_order() => RefusalTests.HoldsToPrecedence(Pending,
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownIndicator, l => l with { From = null }),
        (LedgerRefusal.UnknownProject, l => l with { ProjectFound = false, NamesProject = true }),
        (LedgerRefusal.PaymentWithoutProject, l => l with { NamesProject = !l.ProjectFound }),
        (LedgerRefusal.NotAssigned, l => l with { Share = null }),
        (LedgerRefusal.ExceedsIndicator, l => l with { From = Drained(l.From) }),
        (LedgerRefusal.ExceedsAssigned, l => l with { Share = Emptied(l.Share) }),
    ], l => Reserving.Hold(l).Refusal);

    [Fact]
    public void Pending_releases_are_refused_in_the_published_order() => RefusalTests.HoldsToPrecedence(Pending with { Kind = PendingKind.Release },
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownIndicator, l => l with { From = null }),
        (LedgerRefusal.UnknownDivision, l => l with { ReceiverFound = false }),
        (LedgerRefusal.NotDirectlyBelow, l => l with { IsDirectlyBelow = false }),
        (LedgerRefusal.ExceedsUndistributed, l => l with { From = Drained(l.From) }),
    ], l => Reserving.Hold(l).Refusal);

    [Fact]
    public void Pending_assignments_are_refused_in_the_published_order() => RefusalTests.HoldsToPrecedence(Pending with { Kind = PendingKind.Assign },
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownIndicator, l => l with { From = null }),
        (LedgerRefusal.UnknownProject, l => l with { ProjectFound = false }),
        (LedgerRefusal.ProjectElsewhere, l => l with { ProjectIsHere = false }),
        (LedgerRefusal.ExceedsUndistributed, l => l with { From = Drained(l.From) }),
    ], l => Reserving.Hold(l).Refusal);

    [Fact]
    public void Ends_are_refused_in_the_published_order() => RefusalTests.HoldsToPrecedence(Ending,
    [
        (LedgerRefusal.UnknownReservation, l => l with { From = null }),
        (LedgerRefusal.ReservationEnded, l => l with { EndedBefore = true }),
        (LedgerRefusal.ReservationExpired, l => l with { IsLate = true }),
        (LedgerRefusal.ReservationMismatch, l => l with { LineFits = false }),
    ], l => Reserving.End(l).Refusal);

    [Fact]
    public void A_line_of_which_something_came_back_is_corrected_after_what_brought_it_back() => Assert.Equal(
        LedgerRefusal.MoneyMovedOn, Adjusting.Correct(Correction with { Corrected = new(true, true, false, CameBack: true, MovementKind.Pay), Amount = Fen }).Refusal);

    [Fact]
    public void A_virement_needs_both_indicators() => Assert.Equal(LedgerRefusal.UnknownIndicator, Adjusting.Virement(Virement with { There = null }).Refusal);

    [Fact]
    public void Poverty_money_that_is_not_there_cannot_leave()
    {
        var poor = Account with { Poverty = Forty - Fen };
        Assert.Equal(LedgerRefusal.PovertyAboveAmount, Adjusting.Reduce(Line with { Here = poor }).Refusal);
        Assert.Equal(LedgerRefusal.PovertyAboveAmount, Adjusting.Virement(Virement with { Here = poor }).Refusal);
    }

    [Fact]
    public void What_is_pledged_is_neither_assigned_nor_released_nor_taken_away()
    {
        var pledged = Account with { Balances = Account.Balances with { Reserved = Fen, Pledged = Fen } };
        Assert.Equal(LedgerRefusal.ExceedsUndistributed, Adjusting.Recall(Line with { Here = pledged }).Refusal);
        Assert.Equal(LedgerRefusal.ExceedsUndistributed, Posting.Assign(new(false, pledged, true, true, Share, Forty, new(2018, 1, 1), Today, Today)).Refusal);
        Assert.Equal(LedgerRefusal.ExceedsUndistributed, Posting.Release(new(false, pledged, true, true, Forty, Forty, 2018, false, new(2018, 1, 1), Today, Today)).Refusal);
    }

    [Fact]
    public void What_leaves_is_taken_from_the_amount_first_and_then_from_what_was_carried_in()
    {
        var carried = new Account(new Balances() with { Amount = Money.FromYuan(10), CarriedIn = Money.FromYuan(50) }, 1, Money.FromYuan(60));
        var after = Adjusting.Reduce(Line with { Here = carried }).After.Here;
        Assert.Equal((Money.Zero, Money.FromYuan(20), Money.FromYuan(20)), (after.Balances.Amount, after.Balances.CarriedIn, after.Poverty));
    }

    [Fact]
    public void A_late_reservation_may_still_expire() => Assert.Equal(LedgerRefusal.None, Reserving.End(Ending with { State = ReservationState.Expired, IsLate = true }).Refusal);

    private static DateOnly Earlier(AdjustmentLine line) => line.RegisteredOn > line.MovedOn ? line.RegisteredOn : new(2018, 1, 1);

    private static Account? Drained(Account? account) =>
        account is null ? null : account.Value with { Balances = account.Value.Balances with { Recalled = account.Value.Unspent - Forty + Fen } };

    private static Share? Emptied(Share? share) => share is null ? null : share.Value with { Paid = share.Value.Assigned };

    private static void Holds(
        AdjustmentLine right, Func<AdjustmentLine, LedgerRefusal> post, IEnumerable<(LedgerRefusal Refusal, Func<AdjustmentLine, AdjustmentLine> Break)> faults) =>
        RefusalTests.HoldsToPrecedence(right, [.. faults.OrderBy(f => f.Refusal)], post);
}
