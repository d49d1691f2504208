namespace SunLedger.Comparison.Domain;

/// <summary>An entry as somebody sends it. The number is digested when it is read, and forgotten.</summary>
/// <param name="IdNumber">公民身份号码.</param>
/// <param name="Uscc">统一社会信用代码.</param>
/// <param name="Name">Name of an organisation.</param>
/// <param name="Account">账号.</param>
/// <param name="State">Its state, a word of the register.</param>
/// <param name="From">First day on which it is so; the first day that the version covers when absent.</param>
/// <param name="To">First day on which it is no longer so; absent while it is.</param>
internal sealed record RegisterEntryDraft(string? IdNumber, string? Uscc, string? Name, string? Account, string? State, DateOnly? From, DateOnly? To);
