namespace SunLedger.TestPlugins;

/// <summary>What the plugin needs.</summary>
public static class Names
{
    /// <summary>A name.</summary>
    public static string Chinese => "缺少依赖";
}
