namespace SunLedger.Approval.Domain;

/// <summary>An agreement that stands.</summary>
/// <param name="Step">Step, from 1.</param>
/// <param name="Role">Role that agreed.</param>
/// <param name="ById">Who signed.</param>
/// <param name="ForId">For whom, when as a delegate.</param>
internal sealed record Agreement(int Step, string Role, string ById, string? ForId)
{
    /// <summary>True when this person has agreed, by their own hand or by a delegate's.</summary>
    public bool Involves(string id) => ById == id || ForId == id;
}
