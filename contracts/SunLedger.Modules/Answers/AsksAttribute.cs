namespace SunLedger.Modules;

/// <summary>
/// A parameter of the address that an endpoint reads for itself, because its request is the body alone. What is declared is checked before the endpoint runs and
/// stands in the API document; any other parameter is refused.
/// </summary>
/// <param name="name">Its name in the address: <c>mode</c>.</param>
/// <param name="type">What it is: a number, a day, a flag, or an enum.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = true)]
public sealed class AsksAttribute(string name, Type type) : Attribute
{
    /// <summary>Its name in the address.</summary>
    public string Name { get; } = name;

    /// <summary>What it is.</summary>
    public Type Type { get; } = type;
}
