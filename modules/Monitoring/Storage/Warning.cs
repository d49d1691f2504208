using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Storage;

/// <summary>
/// A rule that hit, or could not be judged, for one subject: the row that a worker opens. Never deleted; changed only by the next
/// verdict of the same rule on the same subject, or by somebody who handles it.
/// </summary>
internal sealed class Warning : WarningStand
{
    /// <summary>Our own number.</summary>
    public long Id { get; set; }

    /// <summary>What was known when it was judged: <see cref="Storage.Evidence"/> as JSON; empty where the warning is read as it stood.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>When the row was last written.</summary>
    [Recorded]
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Its life as a value.</summary>
    public WarningLife Life => new(State, Level, SinceOn, OpenedOn, ClearedOn);

    /// <summary>What people did about it, as a value.</summary>
    public Handling Handling => new(SignedOn, HandlerId, HandlerName, ExplainedOn, OrderedOn, RectifiedOn, Proposed, ProposedById, IsProposedBySupervision ?? false, Reason, SettledOn);

    /// <summary>Its life, and what people did about it.</summary>
    public WarningCase Case => new(Life, Handling);

    /// <summary>Takes over a case, and what is due of it.</summary>
    public void Take(WarningCase c, Clocks clocks)
    {
        Take(c.Life);
        var h = c.Handling;
        (SignedOn, HandlerId, HandlerName, ExplainedOn, OrderedOn, RectifiedOn) = (h.SignedOn, h.HandlerId, h.HandlerName, h.ExplainedOn, h.OrderedOn, h.RectifiedOn);
        (Proposed, ProposedById, IsProposedBySupervision) = (h.Proposed, h.ProposedById, h.ProposedById is null ? null : h.IsProposedBySupervision);
        (Reason, SettledOn) = (h.Reason, h.SettledOn);
        DueOn = clocks.Next(c)?.On;
    }

    /// <summary>Takes over a life.</summary>
    public void Take(WarningLife life) =>
        (State, Level, SinceOn, OpenedOn, ClearedOn) = (life.State, life.Level, life.SinceOn, life.OpenedOn, life.ClearedOn);
}
