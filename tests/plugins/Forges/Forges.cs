using System.Text;

namespace SunLedger.TestPlugins;

/// <summary>Answers in the child's stead, says that it was written in a version of the language that does not exist, and ends the process before anybody can object.</summary>
public sealed class Forges : FundCategory
{
    public Forges() : base("test-forges", "冒充答复", "Forges", "测试")
    {
        const string Answer = """{"text":"{\n  \"contract\": 99,\n  \"code\": \"test-forges\"\n}\n"}""";
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes($"\u0002sunledger-definition {Encoding.UTF8.GetByteCount(Answer)}\n{Answer}\n"));
        output.Flush();
        Environment.Exit(0);
    }
}
