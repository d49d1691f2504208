namespace SunLedger.Categories;

/// <summary>A definition cannot be used; every fault is listed.</summary>
public sealed class DefinitionException : Exception
{
    /// <summary>A definition with these faults.</summary>
    public DefinitionException(IReadOnlyList<DefinitionFault> faults) : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    internal DefinitionException(DefinitionFault fault) : this([fault]) { }

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; }
}
