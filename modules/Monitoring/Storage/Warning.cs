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

    /// <summary>All that judging it once more may change.</summary>
    public Judged Judged => new(Case, DueOn, IsUnjudged, HitOn, ExemptionId, DefinitionHash, Evidence);

    /// <summary>Takes over what judging it once more came to.</summary>
    public void Take(Judged judged)
    {
        Take(judged.Case, judged.DueOn);
        (IsUnjudged, HitOn, ExemptionId, DefinitionHash, Evidence) = (judged.IsUnjudged, judged.HitOn, judged.ExemptionId, judged.DefinitionHash, judged.Evidence);
    }

    /// <summary>Takes over a case, and what is due of it.</summary>
    public void Take(WarningCase c, Clocks clocks) => Take(c, clocks.Next(c)?.On);

    private void Take(WarningCase c, DateOnly? dueOn)
    {
        Take(c.Life);
        var h = c.Handling;
        (SignedOn, HandlerId, HandlerName, ExplainedOn, OrderedOn, RectifiedOn) = (h.SignedOn, h.HandlerId, h.HandlerName, h.ExplainedOn, h.OrderedOn, h.RectifiedOn);
        (Proposed, ProposedById, IsProposedBySupervision) = (h.Proposed, h.ProposedById, h.ProposedById is null ? null : h.IsProposedBySupervision);
        (Reason, SettledOn) = (h.Reason, h.SettledOn);
        DueOn = dueOn;
    }

    /// <summary>Takes over a life.</summary>
    public void Take(WarningLife life) =>
        (State, Level, SinceOn, OpenedOn, ClearedOn) = (life.State, life.Level, life.SinceOn, life.OpenedOn, life.ClearedOn);
}

/// <summary>What judging a warning once more may change of it.</summary>
/// <param name="Case">Where it stands, and what people did.</param>
/// <param name="DueOn">Last day for what is due next.</param>
/// <param name="IsUnjudged">Whether it warns about not being able to judge.</param>
/// <param name="HitOn">First day on which a hit counted.</param>
/// <param name="ExemptionId">The exemption that holds it back, or did last.</param>
/// <param name="DefinitionHash">The definition that judged.</param>
/// <param name="Evidence">What was known then, as JSON.</param>
internal readonly record struct Judged(WarningCase Case, DateOnly? DueOn, bool IsUnjudged, DateOnly? HitOn, string? ExemptionId, string DefinitionHash, string Evidence);
