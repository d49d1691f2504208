using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Kernel;

/// <summary>Where the modules run without a host there are no lists, and what they bring holds.</summary>
internal sealed class NoLocks : IDefinitionLocks
{
    public Fault? FaultOf(CategoryDefinition definition) => null;
}
