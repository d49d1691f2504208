using SunLedger.Messages.Approval;

namespace SunLedger.Approval.Domain;

/// <summary>The life of a document, decided: no database, no clock, no names.</summary>
internal static class Deciding
{
    /// <summary>What comes of an act. The document is never changed; what it becomes is answered.</summary>
    public static Decision Next(DocumentLife document, AskedAct act, Actor actor, Moment now) => act.Kind switch
    {
        ActKind.Submit => Submit(document, act, actor, now),
        ActKind.Withdraw => Withdraw(document, actor, now),
        ActKind.Attach => Attach(document, act, actor, now),
        ActKind.Escalate or ActKind.Expire => Lapse(document, act.Kind, now),
        _ => AtStep(document, act, actor, now),
    };

    private static Decision Submit(DocumentLife d, AskedAct act, Actor actor, Moment now)
    {
        if (d.State is DocumentState.Granted or DocumentState.Refused or DocumentState.Expired) return Not(ApprovalRefusal.DocumentEnded, d, act.Kind);
        if (actor.Id != d.SubmitterId) return Not(ApprovalRefusal.NotYourDocument, d, act.Kind);
        if (d.IsPending && act.ContentHash == d.ContentHash && d.Round > 0) return Not(ApprovalRefusal.NothingChanged, d, act.Kind);

        // What was agreed to is no longer what stands there: everybody is asked again.
        var submitted = d with
        {
            State = DocumentState.Pending,
            Round = d.Round + 1,
            Steps = act.Steps ?? d.Steps,
            ContentHash = act.ContentHash ?? d.ContentHash,
            Agreements = [],
            ExpiresAt = act.ExpiresAt,
        };
        return new(ApprovalRefusal.None, At(submitted, 1, now), ActKind.Submit, null, new Effect(d.IsPending ? DocumentEnd.Returned : null, Holds: true));
    }

    // A file is part of what is agreed to. From whoever submitted it, it changes the document: everybody is asked again. From whoever is to decide, it is what they go by, and
    // what those sign who come after; an earlier step's signature says by its hash that it was given without it, and those of this step are asked again.
    private static Decision Attach(DocumentLife d, AskedAct act, Actor actor, Moment now)
    {
        if (!d.IsPending && !d.IsWithSubmitter) return Not(ApprovalRefusal.DocumentEnded, d, act.Kind);
        if (d.IsPending && now.Instant >= d.ExpiresAt) return Not(ApprovalRefusal.DocumentExpired, d, act.Kind);
        var attached = d with { ContentHash = act.ContentHash ?? d.ContentHash };
        if (actor.Id == d.SubmitterId) return new(ApprovalRefusal.None, d.IsPending ? At(attached with { Agreements = [] }, 1, now) : attached, act.Kind, null, default);
        var seat = d.IsPending ? actor.SeatsAt(d.Now, d.OpenSeats).FirstOrDefault(s => !s.Involves(d.SubmitterId)) : null;
        return seat is null ? Not(ApprovalRefusal.NotYoursToAttach, d, act.Kind) : new(ApprovalRefusal.None, attached with { Agreements = [.. d.Agreements.Where(a => a.Step < d.Step)] }, act.Kind, seat, default);
    }

    private static Decision AtStep(DocumentLife d, AskedAct act, Actor actor, Moment now)
    {
        if (d.IsWithSubmitter) return Not(ApprovalRefusal.DocumentWithSubmitter, d, act.Kind);
        if (Repeats(d, act, actor)) return Not(ApprovalRefusal.None, d, act.Kind) with { IsRepeated = true };
        if (!d.IsPending) return Not(ApprovalRefusal.DocumentEnded, d, act.Kind);
        if (now.Instant >= d.ExpiresAt) return Not(ApprovalRefusal.DocumentExpired, d, act.Kind);
        if (act.Step != d.Step) return Not(ApprovalRefusal.StepPassed, d, act.Kind);
        if (act.ContentHash != d.ContentHash) return Not(ApprovalRefusal.DocumentChanged, d, act.Kind);

        var seats = actor.SeatsAt(d.Now, d.OpenSeats).ToArray();
        if (seats.Length == 0) return Not(ApprovalRefusal.NotYourStep, d, act.Kind);
        if (actor.Id == d.SubmitterId) return Not(ApprovalRefusal.OwnDocument, d, act.Kind);
        var free = seats.Where(s => !s.Involves(d.SubmitterId)).ToArray();
        if (free.Length == 0) return Not(ApprovalRefusal.OwnDocument, d, act.Kind);
        // Different steps are different persons, and so are the roles of one step.
        var seat = Array.Find(free, s => !d.Agreements.Any(a => a.Involves(s.ById) || s.ForId is { } other && a.Involves(other)));
        if (seat is null) return Not(ApprovalRefusal.ActedBefore, d, act.Kind);

        return act.Kind switch
        {
            ActKind.Agree or ActKind.Countersign => Agree(d, act.Kind, seat, now),
            ActKind.Return => Return(d, act, seat, now),
            ActKind.Refuse => Refuse(d, act, seat, now),
            ActKind.Receive => Receive(d, actor, seat),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Not an act at a step."),
        };
    }

    private static Decision Agree(DocumentLife d, ActKind asked, Seat seat, Moment now)
    {
        var rule = d.Now.Rule;
        if (d.ParentGranted == false) return Not(ApprovalRefusal.ParentNotGranted, d, asked);
        if (now.Today < BusinessDay.On(d.Since).AddDays(rule.LeastDays)) return Not(ApprovalRefusal.TooEarly, d, asked);
        if (asked == ActKind.Countersign && !rule.NeedsAll) return Not(ApprovalRefusal.NoCountersign, d, asked);

        var agreed = d with { Agreements = [.. d.Agreements, new Agreement(d.Step, seat.Role, seat.ById, seat.ForId)] };
        var recorded = rule.NeedsAll ? ActKind.Countersign : ActKind.Agree;
        // Whoever a late step was escalated to stands above its roles: their agreement is enough.
        var isComplete = !rule.NeedsAll || !rule.Roles.Contains(seat.Role) || !rule.Roles.Except(agreed.Agreements.Where(a => a.Step == d.Step).Select(a => a.Role)).Any();
        if (!isComplete) return new(ApprovalRefusal.None, agreed, recorded, seat, default);
        if (d.Step < d.Steps.Count) return new(ApprovalRefusal.None, At(agreed, d.Step + 1, now), recorded, seat, default);
        return new(ApprovalRefusal.None, Ended(agreed, DocumentState.Granted, now), recorded, seat, new Effect(Grants: true));
    }

    private static Decision Return(DocumentLife d, AskedAct act, Seat seat, Moment now)
    {
        if (string.IsNullOrWhiteSpace(act.Reason)) return Not(ApprovalRefusal.ReasonRequired, d, act.Kind);
        if (act.ToStep < 0 || act.ToStep >= d.Step) return Not(ApprovalRefusal.NoSuchStep, d, act.Kind);
        if (act.ToStep == 0) return new(ApprovalRefusal.None, WithSubmitter(d, DocumentState.Returned, now), act.Kind, seat, new Effect(DocumentEnd.Returned));
        var kept = d with { Agreements = [.. d.Agreements.Where(a => a.Step < act.ToStep)] };
        return new(ApprovalRefusal.None, At(kept, act.ToStep, now), act.Kind, seat, default);
    }

    private static Decision Refuse(DocumentLife d, AskedAct act, Seat seat, Moment now) => string.IsNullOrWhiteSpace(act.Reason)
        ? Not(ApprovalRefusal.ReasonRequired, d, act.Kind)
        : new(ApprovalRefusal.None, Ended(d, DocumentState.Refused, now), act.Kind, seat, new Effect(DocumentEnd.Refused));

    private static Decision Receive(DocumentLife d, Actor actor, Seat seat) => d.ReceivedById is not null
        ? Not(ApprovalRefusal.ReceivedBefore, d, ActKind.Receive)
        : new(ApprovalRefusal.None, d with { ReceivedById = actor.Id }, ActKind.Receive, seat, default);

    // One's own act alone, the last one, and only until somebody has received what it sent on.
    private static Decision Withdraw(DocumentLife d, Actor actor, Moment now)
    {
        if (d.IsWithSubmitter) return Not(ApprovalRefusal.DocumentWithSubmitter, d, ActKind.Withdraw);
        if (!d.IsPending) return Not(ApprovalRefusal.DocumentEnded, d, ActKind.Withdraw);
        if (now.Instant >= d.ExpiresAt) return Not(ApprovalRefusal.DocumentExpired, d, ActKind.Withdraw);
        if (d.Agreements is not [.., var last])
        {
            if (actor.Id != d.SubmitterId) return Not(ApprovalRefusal.NotYoursToWithdraw, d, ActKind.Withdraw);
            if (d.ReceivedById is not null || d.Step > 1) return Not(ApprovalRefusal.ReceivedAlready, d, ActKind.Withdraw);
            return new(ApprovalRefusal.None, WithSubmitter(d, DocumentState.Withdrawn, now), ActKind.Withdraw, null, new Effect(DocumentEnd.Withdrawn));
        }
        if (actor.Id != last.ById) return Not(actor.Id == d.SubmitterId ? ApprovalRefusal.ReceivedAlready : ApprovalRefusal.NotYoursToWithdraw, d, ActKind.Withdraw);
        if (d.ReceivedById is not null && last.Step < d.Step) return Not(ApprovalRefusal.ReceivedAlready, d, ActKind.Withdraw);
        var before = d with { Agreements = [.. d.Agreements.SkipLast(1)] };
        return new(ApprovalRefusal.None, last.Step == d.Step ? before : At(before, last.Step, now), ActKind.Withdraw, new Seat(last.Role, last.ById, last.ForId), default);
    }

    private static Decision Lapse(DocumentLife d, ActKind kind, Moment now)
    {
        if (!d.IsPending) return Not(ApprovalRefusal.DocumentEnded, d, kind);
        if (now.Instant >= d.ExpiresAt) return new(ApprovalRefusal.None, Ended(d, DocumentState.Expired, now), ActKind.Expire, null, new Effect(DocumentEnd.Expired));
        if (d.IsEscalated || d.Now.Rule.EscalateTo is null || d.DueOn is not { } due || now.Today <= due) return Not(ApprovalRefusal.NotLate, d, kind);
        return new(ApprovalRefusal.None, d with { IsEscalated = true, DueOn = now.Due(d.Now.Rule.WorkingDays) }, ActKind.Escalate, null, default);
    }

    private static DocumentLife At(DocumentLife d, int step, Moment now) => d with
    {
        Step = step,
        Since = now.Instant,
        DueOn = now.Due(d.Steps[step - 1].Rule.WorkingDays),
        ReceivedById = null,
        IsEscalated = d.Steps[step - 1].PassesUp,
    };

    private static DocumentLife Ended(DocumentLife d, DocumentState state, Moment now) =>
        d with { State = state, Since = now.Instant, DueOn = null, ReceivedById = null, IsEscalated = false };

    private static DocumentLife WithSubmitter(DocumentLife d, DocumentState state, Moment now) => Ended(d, state, now) with { Step = 0, Agreements = [] };

    // The same person pressed twice, or a line was cut after the first press: the agreement counts once and is no mistake.
    private static bool Repeats(DocumentLife d, AskedAct act, Actor actor) =>
        act.Kind is ActKind.Agree or ActKind.Countersign && act.ContentHash == d.ContentHash && d.Agreements.Any(a => a.Step == act.Step && a.ById == actor.Id);

    private static Decision Not(ApprovalRefusal refusal, DocumentLife d, ActKind kind) => new(refusal, d, kind, null, default);
}
