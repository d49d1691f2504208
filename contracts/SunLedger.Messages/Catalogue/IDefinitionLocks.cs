using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Catalogue;

/// <summary>Whether what a definition says was approved by somebody whose signature counts here. The host keeps the lists.</summary>
public interface IDefinitionLocks
{
    /// <summary>Why the definition may not be put in force, and what to do; null when it may. Asked anew each time: lists are exchanged while the host serves.</summary>
    Fault? FaultOf(CategoryDefinition definition);
}
