namespace SunLedger.Messages.Clients;

/// <summary>Something that happened.</summary>
/// <param name="Kind">One of <see cref="EventKinds"/>.</param>
/// <param name="Subject">What it happened to: events of one subject are sent in their order.</param>
/// <param name="DivisionPath">Where it belongs: whoever sees that division may be told.</param>
/// <param name="Data">What the receiver is told, as JSON. No personal data.</param>
public sealed record OutgoingEvent(string Kind, string Subject, string DivisionPath, string Data);
