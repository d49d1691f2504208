namespace SunLedger.TestPlugins;

/// <summary>Leaves something in its folder whenever it is asked, so that the folder is never the one that was asked.</summary>
public sealed class WritesFiles : FundCategory
{
    public WritesFiles() : base("test-writes-files", "写文件", "Writes files", "测试") =>
        File.AppendAllText(Path.Combine(Path.GetDirectoryName(typeof(WritesFiles).Assembly.Location)!, "asked.txt"), "asked\n");
}
