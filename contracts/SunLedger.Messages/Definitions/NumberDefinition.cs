namespace SunLedger.Messages.Definitions;

/// <summary>What a number counts (口径), in both languages. Codes are promises: add, never redefine.</summary>
/// <param name="Code">Its code, which stands beside the number.</param>
/// <param name="Name">Its name.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Zh">What it counts.</param>
/// <param name="En">The same in English.</param>
/// <param name="Unit">yuan, count or ratio.</param>
public sealed record NumberDefinition(string Code, string Name, string English, string Zh, string En, string Unit);

/// <summary>Says what the numbers of a module count. GET /definitions gathers them.</summary>
public interface INumberDefinitions
{
    /// <summary>Its definitions.</summary>
    IReadOnlyList<NumberDefinition> All { get; }
}
