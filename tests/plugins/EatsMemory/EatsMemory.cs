namespace SunLedger.TestPlugins;

/// <summary>Holds on to all the memory there is.</summary>
public sealed class EatsMemory : FundCategory
{
    private static readonly List<byte[]> Eaten = [];

    public EatsMemory() : base("test-memory", "耗尽内存", "Eats memory", "测试")
    {
        while (true) Eaten.Add(new byte[1 << 20]);
    }
}
