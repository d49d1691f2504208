using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Storage;

/// <summary>All that is told of a warning in lists and counts: how it stands, or stood.</summary>
internal abstract class WarningStand
{
    /// <summary>What was judged.</summary>
    public Subject SubjectKind { get; set; }

    /// <summary>The caller's id of what was judged.</summary>
    public required string SubjectId { get; set; }

    /// <summary>What people call it.</summary>
    public required string SubjectName { get; set; }

    /// <summary>Budget year of the subject: a project of two library years has two lives.</summary>
    public int Period { get; set; }

    /// <summary>Definition that the rule stands in: <c>kernel</c> or a category.</summary>
    public required string DefinitionCode { get; set; }

    /// <summary>The rule.</summary>
    public required string RuleCode { get; set; }

    /// <summary>Hash of the definition that judged last; with it the very words can be found for ever.</summary>
    public required string DefinitionHash { get; set; }

    /// <summary>Name of the rule, Chinese.</summary>
    public required string RuleName { get; set; }

    /// <summary>Name of the rule, English.</summary>
    public required string RuleEnglish { get; set; }

    /// <summary>What is suspected.</summary>
    public Risk Risk { get; set; }

    /// <summary>What the rule does to the action.</summary>
    public Enforcement Enforcement { get; set; }

    /// <summary>Where it stands.</summary>
    public WarningState State { get; set; }

    /// <summary>How grave; null while it never hit.</summary>
    public Level? Level { get; set; }

    /// <summary>True when it warns about not being able to judge for too long, and not about a hit.</summary>
    public bool IsUnjudged { get; set; }

    /// <summary>True when the subject is an attempt that was refused: there is no such row in the ledger.</summary>
    public bool IsAttempt { get; set; }

    /// <summary>Division where it belongs.</summary>
    public required string DivisionCode { get; set; }

    /// <summary>Path of that division in the finance tree: who may see it.</summary>
    public required string DivisionPath { get; set; }

    /// <summary>Fund code; null for a project, which may have several.</summary>
    public string? FundCode { get; set; }

    /// <summary>Category of the subject, also when a kernel rule hit.</summary>
    public required string CategoryCode { get; set; }

    /// <summary>Money at stake, fen.</summary>
    public long AmountFen { get; set; }

    /// <summary>The day for which it was judged last with a changed outcome.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>First day of the present run of hits, or of not being able to judge.</summary>
    public DateOnly? SinceOn { get; set; }

    /// <summary>Day on which it last opened.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>Day on which the rule fell quiet.</summary>
    public DateOnly? ClearedOn { get; set; }

    /// <summary>First day on which its rule's hit counted, raised or held back; null while it never did.</summary>
    public DateOnly? HitOn { get; set; }

    /// <summary>The exemption that holds it back, or held it back last.</summary>
    public string? ExemptionId { get; set; }

    /// <summary>Last day for what is due next; null when nothing is.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Day on which somebody took it.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Who is to answer.</summary>
    public string? HandlerId { get; set; }

    /// <summary>Their name.</summary>
    public string? HandlerName { get; set; }

    /// <summary>Day of the first explanation.</summary>
    public DateOnly? ExplainedOn { get; set; }

    /// <summary>Day on which it was to be put right.</summary>
    public DateOnly? OrderedOn { get; set; }

    /// <summary>Day on which somebody said that it is.</summary>
    public DateOnly? RectifiedOn { get; set; }

    /// <summary>The reason for which one of two proposes to settle it.</summary>
    public SettleReason? Proposed { get; set; }

    /// <summary>Who proposes.</summary>
    public string? ProposedById { get; set; }

    /// <summary>Whether they are of the supervision.</summary>
    public bool? IsProposedBySupervision { get; set; }

    /// <summary>Why it was settled.</summary>
    public SettleReason? Reason { get; set; }

    /// <summary>Day on which it was.</summary>
    public DateOnly? SettledOn { get; set; }
}
