using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SunLedger.Host;

/// <summary>What the console says once the host serves.</summary>
internal static class Announcement
{
    public static void Print(WebApplication app, bool demo)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine();
            Console.WriteLine($"  阳光台账 SunLedger{(demo ? "（演示数据 sample year）" : "")}");
            Console.WriteLine($"  界面 UI        {address}");
            Console.WriteLine($"  接口 API       {address}/swagger");
            Console.WriteLine();
        }
    }
}
