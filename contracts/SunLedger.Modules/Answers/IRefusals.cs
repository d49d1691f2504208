namespace SunLedger.Modules;

/// <summary>The refusals that a module publishes.</summary>
public interface IRefusals
{
    /// <summary>All of them, in the order of their precedence.</summary>
    IReadOnlyList<RefusalText> All { get; }
}
