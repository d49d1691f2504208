namespace SunLedger.Modules;

/// <summary>What a caller may do. Every endpoint names one of these, or says that it is open to everybody; a test fails the build else.</summary>
public static class May
{
    /// <summary>See indicators, payments, projects, warnings and totals of the own division and below.</summary>
    public const string SeeLedger = "ledger.see";

    /// <summary>Register indicators, release them, receive them, assign them to projects.</summary>
    public const string MoveIndicators = "indicators.move";

    /// <summary>Post payments.</summary>
    public const string PostPayments = "payments.post";

    /// <summary>Enter and change projects.</summary>
    public const string KeepProjects = "projects.keep";

    /// <summary>Explain, determine and close warnings; start a sweep.</summary>
    public const string HandleWarnings = "warnings.handle";

    /// <summary>Enter divisions, organisations and local funds.</summary>
    public const string KeepCatalogue = "catalogue.keep";

    /// <summary>Create users and API clients, look after plugins.</summary>
    public const string Administer = "system.administer";

    /// <summary>For programs: see what one's own client did, and look after its keys and subscriptions. Every client holds it, nobody else.</summary>
    public const string KeepOwnClient = "client.own";
}
