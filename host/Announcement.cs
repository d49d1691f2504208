using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Host;

/// <summary>What the console says once the host serves.</summary>
internal static class Announcement
{
    public static void Print(WebApplication app, bool demo)
    {
        Addresses(app, demo);
        if (app.Services.GetService<IKernelRules>()?.SetAside is { } fault) NoRules(fault, app.Services.GetRequiredService<ICategories>().Current.Find(CategorySnapshot.KernelCode) is null);
    }

    // Whoever starts a host looks here; a log may be read by nobody.
    private static void NoRules(Fault fault, bool isSilent)
    {
        Console.Error.WriteLine(isSilent
            ? "  跨类别通用规则未生效：可以查询，须判断的业务一律不予办理。 The rules for every fund are NOT IN FORCE: everything can be read, what would be judged is refused."
            : "  本版本的跨类别通用规则未生效，仍按此前批准的规则判断。 The rules for every fund of this build are not in force; those that were approved before go on judging.");
        Console.Error.WriteLine($"  {fault.Message} {fault.Hint}");
        Console.Error.WriteLine($"  {fault.MessageEn}. {fault.HintEn}");
        Console.Error.WriteLine();
    }

    private static void Addresses(WebApplication app, bool demo)
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
