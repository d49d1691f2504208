using SunLedger.Ledger.Domain;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Tests;

/// <summary>
/// Every refusal of the posting core, each by a line that is wrong in that one thing; and every pair of them, which must give the one that
/// stands first in the enum.
/// </summary>
public sealed class RefusalTests
{
    private static readonly DateOnly Today = new(2018, 6, 15);
    private static readonly Money Hundred = Money.FromYuan(100);
    private static readonly Money Fen = new(1);

    // 100 yuan here; 60 assigned to the project, 20 of them paid.
    private static readonly Account Account = new(new Balances() with { Amount = Hundred, Assigned = Money.FromYuan(60), Paid = Money.FromYuan(20) }, 3);
    private static readonly Share Share = new(Money.FromYuan(60), Money.FromYuan(20));

    private static readonly RegisterLine Register = new(false, true, true, true, true, Hundred, Hundred, 2018, 2018, 2018, Today, Today);
    private static readonly ReleaseLine Release = new(false, Account, true, true, Money.FromYuan(40), Money.FromYuan(40), 2018, false, new(2018, 1, 1), Today, Today);
    private static readonly ReceiptLine Receipt = new(false, true, Account, new(2018, 3, 1), false, Today, Today);
    private static readonly AssignmentLine Assignment = new(false, Account, true, true, Share, Money.FromYuan(40), new(2018, 1, 1), Today, Today);
    private static readonly PaymentLine Payment = new(false, Account, true, true, Share, null, Money.FromYuan(40), 2018, new(2018, 1, 1), Today, Today, false);
    private static readonly PaymentLine Return = Payment with { Amount = -Money.FromYuan(20) };

    private static readonly (LedgerRefusal Refusal, Func<RegisterLine, RegisterLine> Break)[] Registers =
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownFund, l => l with { FundFound = false }),
        (LedgerRefusal.UnknownDivision, l => l with { DivisionFound = false }),
        (LedgerRefusal.DivisionNotYours, l => l with { DivisionIsYours = false }),
        (LedgerRefusal.FundNotHere, l => l with { FundIsHere = false }),
        (LedgerRefusal.DateInFuture, l => l with { Latest = Today.AddDays(1) }),
        (LedgerRefusal.YearMismatch, l => l with { OriginYear = 2019 }),
        (LedgerRefusal.PovertyAboveAmount, l => l with { Poverty = l.Amount + Fen }),
    ];

    private static readonly (LedgerRefusal Refusal, Func<ReleaseLine, ReleaseLine> Break)[] Releases =
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownIndicator, l => l with { From = null }),
        (LedgerRefusal.UnknownDivision, l => l with { ReceiverFound = false }),
        (LedgerRefusal.DateInFuture, l => l with { ReleasedOn = Today.AddDays(1) }),
        (LedgerRefusal.YearMismatch, l => l with { Year = 2020, IsAdvance = true }),
        (LedgerRefusal.ReleasedBeforeRegistered, l => l with { RegisteredOn = l.ReleasedOn.AddDays(1) }),
        (LedgerRefusal.PovertyAboveAmount, l => l with { Poverty = Hundred + Fen }),
        (LedgerRefusal.NotDirectlyBelow, l => l with { IsDirectlyBelow = false }),
        (LedgerRefusal.ExceedsUndistributed, l => l with { Amount = Money.FromYuan(40) + Fen }),
    ];

    private static readonly (LedgerRefusal Refusal, Func<ReceiptLine, ReceiptLine> Break)[] Receipts =
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownRelease, l => l with { To = null }),
        (LedgerRefusal.DateInFuture, l => l with { ReceivedOn = Today.AddDays(1) }),
        (LedgerRefusal.ReceivedBeforeReleased, l => l with { ReleasedOn = l.ReceivedOn.AddDays(1) }),
        (LedgerRefusal.AlreadyReceived, l => l with { ReceivedBefore = true }),
    ];

    private static readonly (LedgerRefusal Refusal, Func<AssignmentLine, AssignmentLine> Break)[] Assignments =
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownIndicator, l => l with { From = null }),
        (LedgerRefusal.UnknownProject, l => l with { ProjectFound = false }),
        (LedgerRefusal.DateInFuture, l => l with { AssignedOn = Today.AddDays(1) }),
        (LedgerRefusal.AssignedBeforeRegistered, l => l with { RegisteredOn = l.AssignedOn.AddDays(1) }),
        (LedgerRefusal.ProjectElsewhere, l => l with { ProjectIsHere = false }),
        (LedgerRefusal.ExceedsUndistributed, l => l with { Amount = Money.FromYuan(40) + Fen }),
    ];

    private static readonly (LedgerRefusal Refusal, Func<PaymentLine, PaymentLine> Break)[] Payments =
    [
        (LedgerRefusal.IdReused, l => l with { IdTaken = true }),
        (LedgerRefusal.UnknownIndicator, l => l with { From = null }),
        (LedgerRefusal.UnknownProject, l => l with { ProjectFound = false, NamesProject = true }),
        (LedgerRefusal.UnknownContract, l => l with { ContractFits = false }),
        (LedgerRefusal.UnknownPayment, l => l with { Original = new Original(false, false, Money.Zero) }),
        (LedgerRefusal.DateInFuture, l => l with { PaidOn = new(2018, 6, 16) }),
        (LedgerRefusal.YearMismatch, l => l with { Year = 2017 }),
        (LedgerRefusal.PaidBeforeRegistered, l => l with { RegisteredOn = l.PaidOn.AddDays(1) }),
        (LedgerRefusal.PaymentWithoutProject, l => l with { NamesProject = !l.ProjectFound }), // what is not named cannot be unknown
        (LedgerRefusal.NotAssigned, l => l with { Share = null }),
        (LedgerRefusal.ExceedsIndicator, l => l with { From = Drained(l.From) }),
        (LedgerRefusal.ExceedsAssigned, l => l with { Share = l.Share is null ? null : l.Share.Value with { Paid = l.Share.Value.Assigned } }),
        (LedgerRefusal.StoppedByRule, l => l with { IsStopped = true }),
        (LedgerRefusal.EvidenceMissing, l => l with { OwesEvidence = true }),
        (LedgerRefusal.PosterAgreed, l => l with { PosterAgreed = true }),
    ];

    private static readonly (LedgerRefusal Refusal, Func<PaymentLine, PaymentLine> Break)[] Returns =
    [
        (LedgerRefusal.NotAssigned, l => l with { Share = null }),
        (LedgerRefusal.ReturnsOtherPayment, l => l with { Original = (l.Original ?? new Original(true, true, Hundred)) with { IsSameShare = false } }),
        (LedgerRefusal.ReturnsMoreThanPaid, l => l with { Amount = -(Money.FromYuan(20) + Fen) }),
    ];

    // The money of 2018: paid in 2018 and in no other year; what bounces comes back to it later, when it says which payment it was.
    [Theory]
    [InlineData(2017, 20, true, "YearMismatch"), InlineData(2018, 20, true, "None"), InlineData(2019, 20, true, "YearMismatch")]
    [InlineData(2017, -20, true, "YearMismatch"), InlineData(2018, -20, true, "None"), InlineData(2019, -20, true, "None"), InlineData(2020, -20, true, "None")]
    [InlineData(2018, -20, false, "None"), InlineData(2019, -20, false, "YearMismatch")]
    public void A_payment_is_of_its_year_and_what_bounces_later_names_it(int paidIn, decimal amount, bool named, string expected)
    {
        var line = Payment with
        {
            Amount = Money.FromYuan(amount), PaidOn = new(paidIn, 6, 1), RegisteredOn = new(2016, 1, 1), Today = new(2020, 12, 31),
            Original = named && amount < 0 ? new Original(true, true, Hundred) : null,
        };
        Assert.Equal(expected, Posting.Pay(line).Refusal.ToString());
    }

    [Fact]
    public void A_line_that_is_right_in_every_way_is_posted_to_the_last_fen()
    {
        Assert.Equal(LedgerRefusal.None, Posting.Register(Register).Refusal);
        Assert.Equal(LedgerRefusal.None, Posting.Release(Release).Refusal);
        Assert.Equal(LedgerRefusal.None, Posting.Receive(Receipt).Refusal);
        Assert.Equal(LedgerRefusal.None, Posting.Assign(Assignment).Refusal);
        Assert.Equal(LedgerRefusal.None, Posting.Pay(Payment).Refusal);
        Assert.Equal(LedgerRefusal.None, Posting.Pay(Return).Refusal);
    }

    [Fact]
    public void Registrations_are_refused_in_the_published_order() => HoldsToPrecedence(Register, Registers, l => Posting.Register(l).Refusal);

    [Fact]
    public void Releases_are_refused_in_the_published_order() => HoldsToPrecedence(Release, Releases, l => Posting.Release(l).Refusal);

    [Fact]
    public void Receipts_are_refused_in_the_published_order() => HoldsToPrecedence(Receipt, Receipts, l => Posting.Receive(l).Refusal);

    [Fact]
    public void Assignments_are_refused_in_the_published_order() => HoldsToPrecedence(Assignment, Assignments, l => Posting.Assign(l).Refusal);

    [Fact]
    public void Payments_are_refused_in_the_published_order() => HoldsToPrecedence(Payment, Payments, l => Posting.Pay(l).Refusal);

    [Fact]
    public void Returns_are_refused_in_the_published_order() => HoldsToPrecedence(Return, Returns, l => Posting.Pay(l).Refusal);

    [Fact]
    public void An_indicator_that_was_registered_here_has_nothing_to_receive() =>
        Assert.Equal(LedgerRefusal.NothingToReceive, Posting.Receive(Receipt with { ReleasedOn = null }).Refusal);

    [Fact]
    public void A_receipt_that_names_an_indicator_says_that_the_indicator_is_unknown() =>
        Assert.Equal(LedgerRefusal.UnknownIndicator, Posting.Receive(Receipt with { NamesRelease = false, To = null }).Refusal);

    [Fact]
    public void A_payment_that_is_not_negative_returns_nothing() =>
        Assert.Equal(LedgerRefusal.ReturnsOtherPayment, Posting.Pay(Payment with { Original = new Original(true, true, Hundred) }).Refusal);

    [Theory, InlineData(20.00, "None"), InlineData(20.01, "ReturnsMoreThanPaid")]
    public void A_return_brings_back_at_most_what_is_left_of_its_payment(decimal yuan, string expected)
    {
        var original = new Original(true, true, Money.FromYuan(20));
        var more = Return with { Amount = -Money.FromYuan(yuan), Original = original, Share = Share with { Paid = Hundred } };
        Assert.Equal(expected, Posting.Pay(more with { From = Account with { Balances = Account.Balances with { Paid = Hundred } } }).Refusal.ToString());
    }

    [Fact]
    public void What_is_reserved_can_neither_be_paid_nor_released()
    {
        var reserved = Account with { Balances = Account.Balances with { Reserved = Money.FromYuan(60) } };
        Assert.Equal(LedgerRefusal.ExceedsIndicator, Posting.Pay(Payment with { From = reserved, Amount = Money.FromYuan(20) + Fen }).Refusal);
        Assert.Equal(LedgerRefusal.ExceedsUndistributed, Posting.Release(Release with { From = reserved, Poverty = Money.Zero, Amount = Money.FromYuan(20) + Fen }).Refusal);
    }

    [Fact]
    public void What_came_back_is_counted_and_not_a_fen_beyond_that()
    {
        var returned = Account.Most - Money.FromYuan(20);
        Assert.Equal(LedgerRefusal.None, Posting.Pay(Return with { From = Account with { Balances = Account.Balances with { Returned = returned } } }).Refusal);
        Assert.Equal(LedgerRefusal.BalanceTooLarge, Posting.Pay(Return with { From = Account with { Balances = Account.Balances with { Returned = returned + Fen } } }).Refusal);
    }

    [Fact]
    public void Rules_do_not_stop_money_that_comes_back() => Assert.Equal(LedgerRefusal.None, Posting.Pay(Return with { IsStopped = true }).Refusal);

    [Fact]
    public void A_notice_of_a_later_year_does_not_belong_to_the_budget_year() =>
        Assert.Equal(LedgerRefusal.YearMismatch, Posting.Register(Register with { NoticeYear = 2019 }).Refusal);

    [Fact]
    public void Money_carried_over_is_of_an_earlier_year()
    {
        Assert.Equal(LedgerRefusal.YearMismatch, Posting.Register(Register with { IsCarriedOver = true }).Refusal);
        Assert.Equal(LedgerRefusal.None, Posting.Register(Register with { IsCarriedOver = true, OriginYear = 2017 }).Refusal);
    }

    [Theory, InlineData(2018, false, "None"), InlineData(2019, false, "YearMismatch"), InlineData(2019, true, "None"), InlineData(2020, true, "YearMismatch")]
    public void Only_an_advance_goes_out_before_its_year_and_only_one_year_before(int year, bool isAdvance, string expected) =>
        Assert.Equal(expected, Posting.Release(Release with { Year = year, IsAdvance = isAdvance }).Refusal.ToString());

    private static Account? Drained(Account? account) =>
        account is null ? null : account.Value with { Balances = account.Value.Balances with { Released = account.Value.Unspent - Fen } };

    /// <summary>What stood in a table that was held to; null while nobody counts.</summary>
    [field: ThreadStatic]
    internal static HashSet<LedgerRefusal>? Tabled { get; set; }

    /// <summary>Each fault gives its refusal, and of any two the one that stands first in the enum.</summary>
    internal static void HoldsToPrecedence<T>(T right, (LedgerRefusal Refusal, Func<T, T> Break)[] faults, Func<T, LedgerRefusal> post)
    {
        Assert.Equal(faults.Select(f => f.Refusal).Order(), faults.Select(f => f.Refusal));
        Tabled?.UnionWith(faults.Select(f => f.Refusal));
        for (var i = 0; i < faults.Length; i++)
        {
            Assert.Equal(faults[i].Refusal, post(faults[i].Break(right)));
            for (var j = i + 1; j < faults.Length; j++)
            {
                Assert.Equal(faults[i].Refusal, post(faults[j].Break(faults[i].Break(right))));
                Assert.Equal(faults[i].Refusal, post(faults[i].Break(faults[j].Break(right))));
            }
        }
    }
}
