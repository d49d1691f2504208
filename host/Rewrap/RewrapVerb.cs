using Autofac;
using SunLedger.Host.Storage;
using SunLedger.Modules;

namespace SunLedger.Host.Rewrap;

/// <summary>
/// <c>SunLedger.Host rewrap</c>: gives the installation a new master key of personal data and wraps every key with it. To be run while no host is. Answers 0 when it is done, 2 when
/// nothing was changed.
/// </summary>
internal static class RewrapVerb
{
    public static Task<int> RunAsync(string[] args) => OnConsole.RunAsync(args, StorageSetup.Open, async (modules, _) =>
    {
        var keys = await modules.Resolve<IMasterRotation>().RunAsync(CancellationToken.None);
        Console.WriteLine($"{keys} 把数据密钥已用新主密钥重新封装；旧主密钥保留在 keys/master-*.old，请移到旧备份之外的安全处。");
        Console.WriteLine($"{keys} keys are wrapped with a new master key. The old one stays as keys/master-*.old: take it to a safe place apart from earlier backups.");
        return 0;
    });
}
