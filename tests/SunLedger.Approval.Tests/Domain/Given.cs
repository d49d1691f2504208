using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Tests.Domain;

/// <summary>A document on its way through three steps: a head, three desks that countersign, a leader. A test names only what matters to it.</summary>
internal static class Given
{
    public const string Home = "370481";
    public const string Hash = "h1";
    public static readonly DateTimeOffset Noon = new(2018, 6, 15, 4, 0, 0, TimeSpan.Zero); // a Friday; Monday 18 June is a holiday

    public static readonly WorkingDays Calendar = WorkingDays.National;

    public static readonly Moment Now = new(Noon, Calendar);

    public static readonly StepRule Head = new("归口审核", "Head", ["owner-head"], WorkingDays: 2, EscalateTo: "leader");
    public static readonly StepRule Desks = new("会签", "Desks", ["budget", "agriculture", "performance"], NeedsAll: true, WorkingDays: 3, EscalateTo: "supervision");
    public static readonly StepRule Leader = new("批准", "Leader", ["leader"]);

    public static Actor Who(string id, params string[] roles) => new(id, roles, Home);

    public static readonly Actor Clerk = Who("clerk", "owner-clerk");
    public static readonly Actor TheHead = Who("head", "owner-head");
    public static readonly Actor Budget = Who("budget", "budget");
    public static readonly Actor Agriculture = Who("agriculture", "agriculture");
    public static readonly Actor Performance = Who("performance", "performance");
    public static readonly Actor TheLeader = Who("leader", "leader");

    public static Step[] Steps(params StepRule[] rules) => [.. rules.Select(r => new Step(r, Home))];

    public static DocumentLife Document(params StepRule[] rules)
    {
        var steps = Steps(rules.Length == 0 ? [Head, Desks, Leader] : rules);
        var unborn = new DocumentLife
        {
            State = DocumentState.Withdrawn, Round = 0, Step = 0, Steps = steps, SubmitterId = Clerk.Id, ContentHash = "", Since = Noon, ExpiresAt = Noon,
        };
        return unborn.After(new AskedAct(ActKind.Submit, ContentHash: Hash, Steps: steps, ExpiresAt: Noon.AddDays(28)), Clerk);
    }

    /// <summary>An act on the document as it stands.</summary>
    public static Decision Try(this DocumentLife document, ActKind kind, Actor actor, Moment? now = null, string? reason = null, int toStep = 0) =>
        Deciding.Next(document, new AskedAct(kind, document.Step, document.ContentHash, toStep, reason), actor, now ?? Now);

    /// <summary>The document after an act that comes to pass.</summary>
    public static DocumentLife After(this DocumentLife document, AskedAct act, Actor actor, Moment? now = null)
    {
        var decision = Deciding.Next(document, act, actor, now ?? Now);
        Assert.Equal(ApprovalRefusal.None, decision.Refusal);
        return decision.After;
    }

    public static DocumentLife Agreed(this DocumentLife document, params Actor[] actors) =>
        actors.Aggregate(document, (d, actor) => d.After(new AskedAct(ActKind.Agree, d.Step, d.ContentHash), actor));

    public static Actor For(this Actor actor, string fromId, params string[] roles) => actor with { Mandates = [new Mandate(fromId, roles, Home)] };
}
