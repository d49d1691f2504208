using SunLedger.Modules;

namespace SunLedger.Messages.Catalogue;

/// <summary>The rules for every fund, which come with the platform and not in a plugin's folder.</summary>
public interface IKernelRules
{
    /// <summary>Why the rules that this platform brings are not in force, and what to do; null when they are. What was in force before may still judge.</summary>
    Fault? SetAside { get; }

    /// <summary>Puts them in force when what they say is approved; else leaves in force what was, as long as that is approved, and otherwise nothing.</summary>
    Task PutAsync(CancellationToken ct);
}
