namespace SunLedger.Modules;

/// <summary>
/// What a caller may do. Every endpoint names one of these, or says that it is open to everybody; a test fails the build else, and another when one of them opens nothing. Making a
/// thing and checking it are two permissions, so that a checker need not be able to make; where a chain checks, its steps name roles, and <see cref="TakePart"/> is enough.
/// </summary>
public static class May
{
    /// <summary>See indicators, payments, projects, warnings and totals of the own division and below.</summary>
    public const string SeeLedger = "ledger.see";

    /// <summary>See the projects, assignments and payments of the own unit (<see cref="ICaller.OrganisationCode"/>), and nothing else of the ledger.</summary>
    public const string SeeOwn = "ledger.see-own";

    /// <summary>Register indicators, release them, receive them, assign them to projects.</summary>
    public const string MoveIndicators = "indicators.move";

    /// <summary>Apply for payments: ask whether one would pass, and hold money for it.</summary>
    public const string ApplyPayments = "payments.apply";

    /// <summary>Review and agree to payments that others apply for.</summary>
    public const string CheckPayments = "payments.check";

    /// <summary>Post payments.</summary>
    public const string PostPayments = "payments.post";

    /// <summary>Enter and change projects.</summary>
    public const string KeepProjects = "projects.keep";

    /// <summary>Fill in performance targets and what became of them.</summary>
    public const string KeepTargets = "performance.keep";

    /// <summary>Explain warnings and work on them; start a sweep.</summary>
    public const string HandleWarnings = "warnings.handle";

    /// <summary>Determine and close warnings that others worked on.</summary>
    public const string CloseWarnings = "warnings.close";

    /// <summary>See personal data unmasked, with a reason that is recorded.</summary>
    public const string SeePersons = "persons.see";

    /// <summary>Enter divisions, organisations and local funds.</summary>
    public const string KeepCatalogue = "catalogue.keep";

    /// <summary>Bring what is observed of monitoring elements.</summary>
    public const string PostObservations = "observations.post";

    /// <summary>Load versions of registers that other departments keep.</summary>
    public const string KeepRegisters = "registers.keep";

    /// <summary>Accept or reject versions of registers that somebody else loaded.</summary>
    public const string CheckRegisters = "registers.check";

    /// <summary>Run the platform: plugins, switches, configuration, keys of programs.</summary>
    public const string Administer = "system.administer";

    /// <summary>See accounts, and who holds which role.</summary>
    public const string SeeUsers = "users.see";

    /// <summary>Create and close accounts. It gives no role.</summary>
    public const string KeepUsers = "users.keep";

    /// <summary>Propose that somebody be given a role, and end roles. It agrees to none.</summary>
    public const string ProposeGrants = "grants.propose";

    /// <summary>Agree to roles that somebody else proposed; for whom is decided grant by grant.</summary>
    public const string DecideGrants = "grants.decide";

    /// <summary>Set the policies of security: passwords, sessions, second factors.</summary>
    public const string KeepPolicies = "policies.keep";

    /// <summary>Read and export the audit trail: the audit administrator's alone, never together with business.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>Take part in approvals: submit what one may make, and act on what waits for one of one's roles. Which that is, the steps of the chains say.</summary>
    public const string TakePart = "approval.take-part";

    /// <summary>Design approval chains, and say where approval is demanded.</summary>
    public const string KeepChains = "approval.chains";

    /// <summary>For programs: see what one's own client did, and look after its keys and subscriptions. Every client holds it, nobody else.</summary>
    public const string KeepOwnClient = "client.own";
}
