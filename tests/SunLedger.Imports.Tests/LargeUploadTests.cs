using System.Text;

namespace SunLedger.Imports.Tests;

public sealed class LargeUploadTests
{
    [Fact]
    public async Task A_file_beyond_the_servers_limit_for_requests_reaches_the_import()
    {
        await using var host = await RunningHost.StartAsync(Dialect.Sqlite);
        var rows = "谁,什么\n" + string.Concat(Enumerable.Repeat($"{new string('x', 98)},1\n", 400_000)); // 40 MB; Kestrel stops at 30
        using var body = new StringContent(rows, Encoding.UTF8, "text/csv");

        using var answer = await host.Client.PostAsync("/api/v1/imports?kind=funds", body);

        Assert.Equal((422, "header_missing"), await answer.RefusalAsync());
    }
}
