using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Storage;

/// <summary>
/// A rule that hit, or could not be judged, for one subject: the row that a worker opens. Never deleted; changed only by the next
/// verdict of the same rule on the same subject, or by somebody who handles it.
/// </summary>
internal sealed class Warning
{
    /// <summary>Our own number.</summary>
    public long Id { get; set; }

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

    /// <summary>What was known when it was judged: <see cref="Storage.Evidence"/> as JSON.</summary>
    public required string Evidence { get; set; }

    /// <summary>When the row was last written.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Its life as a value.</summary>
    public WarningLife Life => new(State, Level, SinceOn, OpenedOn, ClearedOn);

    /// <summary>Takes over a life.</summary>
    public void Take(WarningLife life) =>
        (State, Level, SinceOn, OpenedOn, ClearedOn) = (life.State, life.Level, life.SinceOn, life.OpenedOn, life.ClearedOn);
}
