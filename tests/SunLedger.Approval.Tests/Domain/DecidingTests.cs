using SunLedger.Approval.Domain;
using SunLedger.Messages.Approval;
using static SunLedger.Approval.Domain.ActKind;
using static SunLedger.Approval.Tests.Domain.Given;

namespace SunLedger.Approval.Tests.Domain;

/// <summary>The core: each fact is something that must never be otherwise.</summary>
public sealed class DecidingTests
{
    [Fact]
    public void A_document_goes_from_step_to_step_and_is_granted_by_the_last_agreement()
    {
        var document = Document();
        Assert.Equal((1, DocumentState.Pending), (document.Step, document.State));
        var last = document.Agreed(TheHead, Budget, Agriculture, Performance);
        Assert.Equal(3, last.Step);

        var granted = last.Try(Agree, TheLeader);

        Assert.Equal((DocumentState.Granted, true), (granted.After.State, granted.Effect.Grants));
        Assert.Equal(["head", "budget", "agriculture", "performance", "leader"], granted.After.Agreements.Select(a => a.ById));
    }

    [Fact]
    public void Countersigning_waits_for_every_role_and_an_ordinary_step_for_one()
    {
        var desks = Document().Agreed(TheHead);
        Assert.Equal(["budget", "agriculture", "performance"], desks.OpenSeats);
        var two = desks.Agreed(Agriculture, Budget);
        Assert.Equal((2, "performance"), (two.Step, Assert.Single(two.OpenSeats)));
        Assert.Equal(Countersign, two.Try(Agree, Performance).Recorded);
        Assert.Equal(ApprovalRefusal.NoCountersign, Document().Try(Countersign, TheHead).Refusal);
        Assert.Equal(2, Document(Head with { Roles = ["budget", "owner-head"] }, Leader).Agreed(Budget).Step);
    }

    [Fact]
    public void Nobody_approves_what_they_submitted()
    {
        var all = Clerk with { Roles = ["owner-clerk", "owner-head", "leader"] };
        foreach (var act in new[] { Agree, Return, Refuse, Receive }) Assert.Equal(ApprovalRefusal.OwnDocument, Document().Try(act, all, reason: "?").Refusal);
    }

    [Fact]
    public void Nobody_approves_what_they_submitted_as_somebodys_delegate_nor_has_a_delegate_do_it()
    {
        Assert.Equal(ApprovalRefusal.OwnDocument, Document().Try(Agree, Clerk.For("head", "owner-head")).Refusal);
        Assert.Equal(ApprovalRefusal.OwnDocument, Document().Try(Agree, Who("friend").For(Clerk.Id, "owner-head")).Refusal);
        Assert.Equal(ApprovalRefusal.None, Document().Try(Agree, Who("friend").For("head", "owner-head")).Refusal);
    }

    [Fact]
    public void A_delegate_may_do_nothing_that_the_delegator_may_not()
    {
        var delegated = Document().Agreed(TheHead);
        Assert.Equal(ApprovalRefusal.NotYourStep, delegated.Try(Agree, Who("friend").For("budget", "leader")).Refusal);
        Assert.Equal(ApprovalRefusal.ActedBefore, delegated.Try(Agree, Who("friend").For("head", "budget")).Refusal); // the head has agreed already
        Assert.Equal(ApprovalRefusal.NotYourStep, delegated.Try(Agree, Who("friend") with { Mandates = [new("budget", ["budget"], "370402")] }).Refusal);
    }

    [Fact]
    public void Different_steps_are_different_persons_also_through_delegates()
    {
        var both = Who("head", "owner-head", "budget");
        Assert.Equal(ApprovalRefusal.ActedBefore, Document().Agreed(both).Try(Agree, both).Refusal);
        var byDelegate = Document().Agreed(Who("friend").For("head", "owner-head"));
        Assert.Equal(ApprovalRefusal.ActedBefore, byDelegate.Try(Agree, both).Refusal);
        Assert.Equal(ApprovalRefusal.ActedBefore, byDelegate.Try(Agree, Who("friend", "budget")).Refusal);
    }

    [Fact]
    public void A_child_is_not_approved_under_an_unapproved_parent()
    {
        Assert.Equal(ApprovalRefusal.ParentNotGranted, (Document() with { ParentGranted = false }).Try(Agree, TheHead).Refusal);
        Assert.Equal(ApprovalRefusal.None, (Document() with { ParentGranted = true }).Try(Agree, TheHead).Refusal);
        Assert.Equal(ApprovalRefusal.None, (Document() with { ParentGranted = false }).Try(Return, TheHead, reason: "先办上级单据").Refusal);
    }

    [Fact]
    public void A_changed_document_voids_earlier_agreement()
    {
        var before = Document().Agreed(TheHead, Budget);

        var after = before.After(new AskedAct(Submit, ContentHash: "h2", Steps: before.Steps, ExpiresAt: Noon.AddDays(28)), Clerk);

        Assert.Equal((1, 2, 0), (after.Step, after.Round, after.Agreements.Count));
        Assert.Equal(ApprovalRefusal.DocumentChanged, Deciding.Next(after, new AskedAct(Agree, 1, Hash), TheHead, Now).Refusal);
        Assert.Equal(DocumentEnd.Returned, Deciding.Next(before, new AskedAct(Submit, ContentHash: "h2"), Clerk, Now).Effect.Ended); // what was held is let go before it is held anew
        Assert.Equal(ApprovalRefusal.NothingChanged, Deciding.Next(before, new AskedAct(Submit, ContentHash: Hash), Clerk, Now).Refusal);
        Assert.Equal(ApprovalRefusal.NotYourDocument, Deciding.Next(before, new AskedAct(Submit, ContentHash: "h2"), TheHead, Now).Refusal);
    }

    [Fact]
    public void Returning_goes_to_any_earlier_step_and_needs_a_reason()
    {
        var last = Document().Agreed(TheHead, Budget, Agriculture, Performance);
        Assert.Equal(ApprovalRefusal.ReasonRequired, last.Try(Return, TheLeader, toStep: 1).Refusal);
        Assert.Equal(ApprovalRefusal.NoSuchStep, last.Try(Return, TheLeader, reason: "?", toStep: 3).Refusal);
        Assert.Equal(ApprovalRefusal.NoSuchStep, last.Try(Return, TheLeader, reason: "?", toStep: -1).Refusal);

        var second = last.Try(Return, TheLeader, reason: "绩效目标不实", toStep: 2).After;
        Assert.Equal((2, "head"), (second.Step, Assert.Single(second.Agreements).ById));
        Assert.Equal(3, second.Agreed(Budget, Agriculture, Performance).Step);

        var back = last.Try(Return, TheLeader, reason: "重新分配");
        Assert.Equal((DocumentState.Returned, DocumentEnd.Returned), (back.After.State, back.Effect.Ended));
        Assert.Equal(ApprovalRefusal.DocumentWithSubmitter, back.After.Try(Agree, TheHead).Refusal);
        Assert.Equal(1, back.After.After(new AskedAct(Submit, ContentHash: Hash, ExpiresAt: Noon.AddDays(28)), Clerk).Step);
    }

    [Fact]
    public void Refusing_ends_it_for_good()
    {
        Assert.Equal(ApprovalRefusal.ReasonRequired, Document().Try(Refuse, TheHead).Refusal);
        var refused = Document().Try(Refuse, TheHead, reason: "不符合政策");
        Assert.Equal((DocumentState.Refused, DocumentEnd.Refused), (refused.After.State, refused.Effect.Ended));
        foreach (var act in new[] { Agree, Return, Refuse, Receive, Withdraw, Submit }) Assert.Equal(ApprovalRefusal.DocumentEnded, refused.After.Try(act, act is Withdraw or Submit ? Clerk : TheHead, reason: "?").Refusal);
    }

    [Fact]
    public void One_withdraws_ones_own_last_act_until_the_next_has_received_it()
    {
        Assert.Equal(DocumentEnd.Withdrawn, Document().Try(Withdraw, Clerk).Effect.Ended);
        Assert.Equal(ApprovalRefusal.NotYoursToWithdraw, Document().Try(Withdraw, TheHead).Refusal);
        Assert.Equal(ApprovalRefusal.ReceivedAlready, Document().Try(Receive, TheHead).After.Try(Withdraw, Clerk).Refusal);

        var agreed = Document().Agreed(TheHead);
        Assert.Equal((1, 0), (agreed.Try(Withdraw, TheHead).After.Step, agreed.Try(Withdraw, TheHead).After.Agreements.Count));
        Assert.Equal(ApprovalRefusal.ReceivedAlready, agreed.Try(Withdraw, Clerk).Refusal);
        Assert.Equal(ApprovalRefusal.ReceivedAlready, agreed.Try(Receive, Budget).After.Try(Withdraw, TheHead).Refusal);
        Assert.Equal(ApprovalRefusal.NotYoursToWithdraw, agreed.Agreed(Budget).Try(Withdraw, TheHead).Refusal);
        Assert.Equal("head", Assert.Single(agreed.Agreed(Budget).Try(Withdraw, Budget).After.Agreements).ById);
        Assert.Equal(ApprovalRefusal.ReceivedBefore, Document().Try(Receive, TheHead).After.Try(Receive, Who("other", "owner-head")).Refusal);
    }

    [Fact]
    public void Two_who_agree_at_once_count_once()
    {
        var seen = Document();
        var first = seen.Agreed(TheHead);
        Assert.Equal(ApprovalRefusal.StepPassed, Deciding.Next(first, new AskedAct(Agree, seen.Step, Hash), Who("other", "owner-head"), Now).Refusal);
        var again = Deciding.Next(first, new AskedAct(Agree, seen.Step, Hash), TheHead, Now); // the same person, pressed twice
        Assert.Equal((true, 1), (again.IsRepeated, again.After.Agreements.Count));
    }

    [Fact]
    public void Who_has_not_the_role_there_decides_nothing()
    {
        Assert.Equal(ApprovalRefusal.NotYourStep, Document().Try(Agree, Budget).Refusal);
        Assert.Equal(ApprovalRefusal.NotYourStep, Document().Try(Agree, TheHead with { DivisionCode = "370402" }).Refusal);
        Assert.Equal(ApprovalRefusal.NotYourStep, Document().Try(Agree, Who("key", "api")).Refusal);
    }

    [Fact]
    public void A_posting_hangs_for_its_days_before_anybody_agrees()
    {
        var posted = Document(Leader with { LeastDays = 10 });
        Assert.Equal(ApprovalRefusal.TooEarly, posted.Try(Agree, TheLeader, new Moment(Noon.AddDays(9), Calendar)).Refusal);
        Assert.Equal(ApprovalRefusal.None, posted.Try(Agree, TheLeader, new Moment(Noon.AddDays(10), Calendar)).Refusal);
    }

    [Fact]
    public void What_is_late_moves_up_once_and_what_nobody_decides_ends()
    {
        var document = Document();
        Assert.Equal(new DateOnly(2018, 6, 20), document.DueOn); // two working days after a Friday, Monday being a holiday
        Assert.Equal(ApprovalRefusal.NotLate, document.Try(Escalate, TheHead, new Moment(Noon.AddDays(5), Calendar)).Refusal); // its last day
        var late = document.Try(Escalate, TheHead, new Moment(Noon.AddDays(6), Calendar)).After;
        Assert.Equal((true, new DateOnly(2018, 6, 25)), (late.IsEscalated, late.DueOn));
        Assert.Equal(ApprovalRefusal.None, late.Try(Agree, TheLeader).Refusal);
        Assert.Equal(ApprovalRefusal.NotLate, late.Try(Escalate, TheHead, new Moment(Noon.AddDays(20), Calendar)).Refusal);

        var over = new Moment(Noon.AddDays(28), Calendar);
        Assert.Equal(ApprovalRefusal.DocumentExpired, late.Try(Agree, TheHead, over).Refusal);
        Assert.Equal((DocumentState.Expired, DocumentEnd.Expired), (late.Try(Expire, TheHead, over).After.State, late.Try(Expire, TheHead, over).Effect.Ended));
        Assert.Equal(ApprovalRefusal.None, late.Try(Agree, TheHead, new Moment(Noon.AddDays(28).AddTicks(-1), Calendar)).Refusal);
    }

    [Fact]
    public void Whoever_a_late_countersigning_was_escalated_to_stands_above_its_desks()
    {
        var late = Document().Agreed(TheHead, Budget).Try(Escalate, TheHead, new Moment(Noon.AddDays(20), Calendar)).After;
        Assert.Equal(["agriculture", "performance", "supervision"], late.OpenSeats);
        Assert.Equal(3, late.Agreed(Who("inspector", "supervision")).Step);
    }

    [Theory]
    [InlineData("U1", "U1", "unit-reviewer", "None")]
    [InlineData("U1", "U2", "unit-reviewer", "NotYourStep")]
    [InlineData("U1", null, "unit-reviewer", "NotYourStep")]
    [InlineData("U1", "U1", "leader", "NotYourStep")] // it is the unit's while it is in time
    [InlineData(null, null, "unit-reviewer", "NotYourStep")] // of no unit: nobody takes a unit's seat
    [InlineData(null, "U1", "unit-reviewer", "NotYourStep")]
    [InlineData(null, null, "leader", "None")]
    public void A_units_seat_is_taken_by_that_unit_and_without_one_by_whom_it_escalates_to(string? unit, string? of, string role, string said)
    {
        Step[] steps = [new(new("单位审核", "Unit", ["unit-reviewer"], WorkingDays: 1, EscalateTo: "leader"), Home) { UnitCode = unit, EscalatedAt = "370400" }];
        var submitted = (Document() with { Steps = steps }).After(new AskedAct(Submit, ContentHash: "h2", Steps: steps, ExpiresAt: Noon.AddDays(28)), Clerk);
        var actor = new Actor("p", [role], role == "leader" ? "370400" : Home) { OrganisationCode = of };

        Assert.Equal((said, unit is null), (submitted.Try(Agree, actor).Refusal.ToString(), submitted.IsEscalated));
        // For somebody else one takes it no more than for oneself.
        Assert.Equal(said, submitted.Try(Agree, new Actor("p", [], Home, new Mandate("q", [role], actor.DivisionCode)) { OrganisationCode = of }).Refusal.ToString());
    }
}
