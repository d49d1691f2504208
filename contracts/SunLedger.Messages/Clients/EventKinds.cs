namespace SunLedger.Messages.Clients;

/// <summary>The kinds of events that programs can subscribe to. Promises: add, never redefine.</summary>
public static class EventKinds
{
    /// <summary>A warning is new, or came back.</summary>
    public const string WarningOpened = "warning.opened";

    /// <summary>A warning's level rose.</summary>
    public const string WarningRaised = "warning.raised";

    /// <summary>Its rule fell quiet.</summary>
    public const string WarningCleared = "warning.cleared";

    /// <summary>Somebody explained it.</summary>
    public const string WarningExplained = "warning.explained";

    /// <summary>Somebody settled it, with a reason.</summary>
    public const string WarningSettled = "warning.settled";

    /// <summary>A document waits for an approval: it came to a step, or a step of it was late and moved one level up.</summary>
    public const string ApprovalWaiting = "approval.waiting";

    /// <summary>A document was approved, returned or refused; or taken back by whoever submitted it, or ended because nobody decided: its state says which.</summary>
    public const string ApprovalDecided = "approval.decided";

    /// <summary>A test that the subscriber asked for; cannot be subscribed to.</summary>
    public const string Ping = "ping";

    /// <summary>What can be subscribed to.</summary>
    public static IReadOnlyList<string> All { get; } = [WarningOpened, WarningRaised, WarningCleared, WarningExplained, WarningSettled, ApprovalWaiting, ApprovalDecided];
}
