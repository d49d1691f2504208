using Autofac;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SunLedger.Audit.Archiving;
using SunLedger.Audit.Recording;
using SunLedger.Audit.Requests;
using SunLedger.Audit.SeeTrail;
using SunLedger.Audit.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Ledger;

namespace SunLedger.Audit;

/// <summary>The audit trail (审计日志): every act, append-only, sealed, for the audit administrator alone.</summary>
public sealed class AuditModule() : SunModule("audit", "审计", "Audit")
{
    /// <inheritdoc />
    public override void Use(IApplicationBuilder app) => app.UseMiddleware<RequestLines>();

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<AuditMap>().As<IEntityMap>().SingleInstance();
        // Outside a site nobody makes requests, and the host itself is acting.
        builder.Register(c => new AuditTrail(c.ResolveOptional<IHttpContextAccessor>(), c.Resolve<TimeProvider>())).As<IAuditTrail>().SingleInstance();
        builder.RegisterInstance(new SealedTrail(AuditMap.Module, 101, AuditMap.Lines, typeof(AuditLine), AuditMap.Unsealed, ArchiveFiles.Folder));
        builder.RegisterType<AuditRefusals>().As<IRefusals>().SingleInstance();
        builder.Register(c => AuditSettings.Of(c.ResolveOptional<IConfiguration>())).SingleInstance();
        builder.RegisterType<ArchiveFiles>().SingleInstance();
        builder.RegisterType<TrailReader>().InstancePerLifetimeScope();
        builder.RegisterType<RequestQueue>().SingleInstance();
        builder.RegisterType<RequestWriter>().As<IHostedService>().SingleInstance();
        builder.RegisterType<HostRuns>().As<IHostedService>().SingleInstance();
    }
}
