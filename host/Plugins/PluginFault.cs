using SunLedger.Modules;

namespace SunLedger.Host.Plugins;

/// <summary>Why a plugin was set aside.</summary>
/// <param name="Reason">The published reason.</param>
/// <param name="Values">What fills the places of its sentences.</param>
internal sealed record PluginFault(RefusalText Reason, params object?[] Values)
{
    /// <summary>The reason in words, both languages.</summary>
    public Fault InWords() => Fault.Of(Reason, null, null, Values);
}
