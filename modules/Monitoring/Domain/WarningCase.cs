namespace SunLedger.Monitoring.Domain;

/// <summary>
/// A warning on somebody's desk: its life and what people did about it, as a value. Each act gives the case after it, or the refusal; no act knows a clock.
/// </summary>
/// <param name="Life">Where it stands.</param>
/// <param name="Handling">What people did.</param>
internal readonly record struct WarningCase(WarningLife Life, Handling Handling)
{
    /// <summary>Somebody takes it, or gives it to somebody who is to answer.</summary>
    public CaseOutcome Sign(string handlerId, string handlerName, DateOnly today)
    {
        if (Life.State is not (WarningState.Open or WarningState.Explained or WarningState.Rectifying)) return Refused(MonitoringRefusals.WarningState);
        return Then(Life, Handling with { SignedOn = Handling.SignedOn ?? today, HandlerId = handlerId, HandlerName = handlerName });
    }

    /// <summary>Somebody explains. Whatever its state, an explanation is heard.</summary>
    public CaseOutcome Explain(DateOnly today) => Then(Life.Explained(), Life.IsUp ? Handling with { ExplainedOn = Handling.ExplainedOn ?? today } : Handling);

    /// <summary>Somebody finds it to be a problem, which must be put right; or that it was not put right yet.</summary>
    public CaseOutcome Order(CaseActor by, DateOnly today)
    {
        if (Life.State is not (WarningState.Open or WarningState.Explained or WarningState.Rectified)) return Refused(MonitoringRefusals.WarningState);
        if (by.HasHandled) return Refused(MonitoringRefusals.HandledByYou);
        return Then(Life with { State = WarningState.Rectifying }, Handling with { OrderedOn = today, RectifiedOn = null, Proposed = null, ProposedById = null, IsProposedBySupervision = false });
    }

    /// <summary>Somebody brings a file about it while it is up; where it stands does not change.</summary>
    public CaseOutcome Prove() => Life.IsUp ? Then(Life, Handling) : Refused(MonitoringRefusals.WarningState);

    /// <summary>Somebody says that it was put right, with evidence.</summary>
    public CaseOutcome Rectify(DateOnly today) => Life.State == WarningState.Rectifying
        ? Then(Life with { State = WarningState.Rectified }, Handling with { RectifiedOn = today })
        : Refused(MonitoringRefusals.WarningState);

    /// <summary>Somebody who did not handle it settles it. A red one takes two, one of them of the supervision.</summary>
    public CaseOutcome Settle(SettleReason reason, CaseActor by, DateOnly today)
    {
        if (!Life.IsUp) return Refused(MonitoringRefusals.WarningState);
        if (by.HasHandled) return Refused(MonitoringRefusals.HandledByYou);
        if (reason == SettleReason.Rectified && Life.State is not (WarningState.Explained or WarningState.Rectified)) return Refused(MonitoringRefusals.NothingRectified);
        if (Life.Level != Level.Red) return Settled(reason, today);

        var isFirst = Handling.ProposedById is null || Handling.ProposedById == by.Id || Handling.Proposed != reason;
        if (isFirst) return Then(Life, Handling with { Proposed = reason, ProposedById = by.Id, IsProposedBySupervision = by.IsSupervision });
        return by.IsSupervision || Handling.IsProposedBySupervision ? Settled(reason, today) : Refused(MonitoringRefusals.NeedsSupervision);
    }

    /// <summary>Somebody takes a decision back. What was explained is to be weighed again.</summary>
    public CaseOutcome Reopen(DateOnly today)
    {
        if (Life.State != WarningState.Settled) return Refused(MonitoringRefusals.WarningState);
        var state = Handling.ExplainedOn is null ? WarningState.Open : WarningState.Explained;
        return Then(Life with { State = state, OpenedOn = today }, Handling with { ExplainedOn = Handling.ExplainedOn is null ? null : today, OrderedOn = null, RectifiedOn = null, Proposed = null, ProposedById = null, IsProposedBySupervision = false, Reason = null, SettledOn = null });
    }

    private CaseOutcome Settled(SettleReason reason, DateOnly today) => Then(Life with { State = WarningState.Settled }, Handling with { Reason = reason, SettledOn = today });

    private static CaseOutcome Then(WarningLife life, Handling handling) => new(new WarningCase(life, handling), null);

    private static CaseOutcome Refused(RefusalText refusal) => new(default, refusal);
}

/// <summary>What came of an act.</summary>
/// <param name="Case">The case after it; meaningless when refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
internal readonly record struct CaseOutcome(WarningCase Case, RefusalText? Refusal);

/// <summary>Who decides about a case.</summary>
/// <param name="Id">Who.</param>
/// <param name="IsSupervision">Whether they hold the supervision's role.</param>
/// <param name="HasHandled">Whether they signed, explained or put right this very warning.</param>
internal readonly record struct CaseActor(string Id, bool IsSupervision, bool HasHandled);
