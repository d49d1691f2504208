namespace SunLedger.TestPlugins;

/// <summary>Says something else each time it is asked.</summary>
public sealed class Fickle : FundCategory
{
    private static int _asked;

    public Fickle() : base("test-fickle", "反复无常", "Fickle", "测试") => Parameter("line", "界线", "Line", Unit.Yuan, 100 + ++_asked).Assumed("每次不同");
}
