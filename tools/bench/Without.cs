using System.Text;
using Autofac;
using SunLedger.Audit;
using SunLedger.Host;
using SunLedger.Messages.Audit;
using SunLedger.Modules;
using SunLedger.Personal;

namespace SunLedger.Bench;

/// <summary>The host without one of its parts, to show what the part costs. The tables stay, so that both hosts have the same database.</summary>
internal static class Without
{
    public static IReadOnlyList<SunModule> Trail => [.. Composition.Modules().Select(m => m is AuditModule ? new NoTrail() : m)];

    public static IReadOnlyList<SunModule> Seals => [.. Composition.Modules().Select(m => m is PersonalModule ? new NoSeals() : m)];

    private sealed class NoTrail() : SunModule("audit", "审计", "Audit")
    {
        protected override void Load(ContainerBuilder builder)
        {
            builder.RegisterModule(new AuditModule());
            builder.RegisterType<SilentTrail>().As<IAuditTrail>();
        }
    }

    private sealed class SilentTrail : IAuditTrail
    {
        public Actor Actor => Actor.Host;

        public void About(string subjectId, string divisionPath)
        {
        }

        public Task RecordAsync(SunLedgerDb db, Act act, CancellationToken ct) => Task.CompletedTask;
    }

    private sealed class NoSeals() : SunModule("personal", "个人信息保护", "Personal data")
    {
        protected override void Load(ContainerBuilder builder)
        {
            builder.RegisterModule(new PersonalModule());
            builder.RegisterType<OpenVault>().As<IPersonalVault>();
        }
    }

    private sealed class OpenVault : IPersonalVault
    {
        public byte[] Seal(string column, string text) => Encoding.UTF8.GetBytes(text);

        public string Open(string column, byte[] sealedUp) => Encoding.UTF8.GetString(sealedUp);

        public bool Knows(byte[] sealedUp) => true;
    }
}
