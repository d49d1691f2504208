using SunLedger.Messages.Catalogue;

namespace SunLedger.TestHost;

/// <summary>The switches of a test without a catalogue.</summary>
internal sealed class NothingIsOff : ISwitches
{
    public bool IsAllOn => true;

    public IReadOnlyCollection<string> ModulesOff => [];

    public SwitchedOff? Module(string code) => null;

    public SwitchedOff? ModuleOf(Type type) => null;

    public SwitchedOff? Category(string categoryCode, string divisionPath) => null;

    public SwitchedOff? Fund(string fundCode, string categoryCode, string divisionPath) => null;
}
