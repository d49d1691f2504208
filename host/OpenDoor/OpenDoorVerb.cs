using Autofac;
using SunLedger.Host.Storage;
using SunLedger.Messages.People;

namespace SunLedger.Host.OpenDoor;

/// <summary>
/// <c>SunLedger.Host open-door NAME</c>: a new one-time password for one of the three administrators, shown on the console of the machine: for the day on which the only one of a kind has lost theirs.
/// May be run beside the host. Answers 0 when it is done, 1 when nobody of that name is one of the three, 2 when the database could not be asked.
/// </summary>
internal static class OpenDoorVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var (demo, rest) = args is ["demo", .. var after] ? (args[..1], after) : ([], args);
        if (rest is not [{ } name, .. var settings] || name.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync("用法 usage: open-door <账号 user name>");
            return OnConsole.NotDone;
        }
        return await OnConsole.RunAsync([.. demo, .. settings], StorageSetup.Open, async (modules, _) =>
        {
            if (await modules.Resolve<IOpenDoor>().OpenAsync(name.Trim().ToLowerInvariant(), $"{Environment.UserName}@{Environment.MachineName}", CancellationToken.None) is not { } password)
            {
                await Console.Error.WriteLineAsync($"没有在岗的系统、安全、审计管理员 {name}。 Nobody called {name} is a system, security or audit administrator today.");
                return 1;
            }
            Console.WriteLine($"一次性密码 One-time password      {password}");
            Console.WriteLine("首次登录后须修改；原有会话已结束，已记入审计日志。 It must be changed at the first sign-in; their sessions have ended, and the audit trail keeps that it was made.");
            return 0;
        });
    }
}
