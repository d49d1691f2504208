using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Domain;

/// <summary>A step of a chain.</summary>
/// <param name="Name">What it is called: 归口科室审核.</param>
/// <param name="English">The same in English.</param>
/// <param name="Roles">Codes of the roles that may act.</param>
/// <param name="NeedsAll">True when each of the roles must agree (会签), false when one of them is enough.</param>
/// <param name="At">Level of division at which it is worked on; null for the document's own division. A document from above that level is worked on at home.</param>
/// <param name="WorkingDays">Deadline in working days; null for none.</param>
/// <param name="LeastDays">Calendar days that must pass before anybody may agree: a posting (公示) that has to hang.</param>
/// <param name="EscalateTo">Role that may act as well when the step is late.</param>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="IsAssumed">True when no document fixes them.</param>
internal sealed record StepRule(
    string Name, string English, IReadOnlyList<string> Roles, bool NeedsAll = false, DivisionLevel? At = null, int? WorkingDays = null, int LeastDays = 0,
    string? EscalateTo = null, string? Source = null, bool IsAssumed = true);
