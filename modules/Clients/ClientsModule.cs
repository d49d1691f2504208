using Autofac;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SunLedger.Clients.Access;
using SunLedger.Clients.Calls;
using SunLedger.Clients.Forgetting;
using SunLedger.Clients.Idempotency;
using SunLedger.Clients.Impacts;
using SunLedger.Clients.KeepClients;
using SunLedger.Clients.Limits;
using SunLedger.Clients.Storage;
using SunLedger.Clients.Webhooks;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Clients;

namespace SunLedger.Clients;

/// <summary>API clients (接口客户端): programs that call, their secrets and limits, the log of their calls, answers given once, and what they are told.</summary>
public sealed class ClientsModule() : SunModule("clients", "接口客户端", "API clients")
{
    /// <inheritdoc />
    public override void UseForCaller(IApplicationBuilder app)
    {
        app.UseMiddleware<CallLog>();
        app.Use(app.ApplicationServices.GetRequiredService<CallLimits>().PassAsync);
        app.Use(app.ApplicationServices.GetRequiredService<Replayer>().Remember);
    }

    /// <inheritdoc />
    public override void UseForEndpoint(IApplicationBuilder app) => app.UseMiddleware<Idempotency.Idempotency>();

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<ClientsMap>().As<IEntityMap>().SingleInstance();
        builder.Register(c => ClientsSettings.Of(c.ResolveOptional<IConfiguration>())).SingleInstance();
        builder.Register(c => BodySeal.Of(c.Resolve<DataDirectory>())).SingleInstance();
        builder.RegisterType<ClientsImpact>().As<IImpact>();
        builder.RegisterType<ApiClients>().As<IApiClients>().SingleInstance();
        builder.RegisterType<ClientAccess>().InstancePerLifetimeScope();
        builder.RegisterType<ClientKeeping>();
        builder.RegisterType<ClientProposals>();
        builder.RegisterType<ClientDocument>().As<IDocumentKind>();
        builder.RegisterType<CallLimits>().SingleInstance();
        builder.RegisterType<CallsElsewhere>().SingleInstance();
        builder.RegisterType<AnswerBook>().AsSelf().As<IAnswerBook>().SingleInstance();
        builder.RegisterType<Running>().SingleInstance();
        builder.RegisterType<CallBook>().AsSelf().As<IHostedService>().SingleInstance();
        builder.RegisterType<Replayer>().SingleInstance();
        builder.RegisterType<EventOutbox>().As<IEventOutbox>().SingleInstance();
        builder.RegisterType<Postman>().SingleInstance();
        builder.RegisterType<Deliveries>().SingleInstance();
        builder.RegisterType<DeliveryJob>().As<IHostedService>().SingleInstance();
        builder.RegisterType<ForgettingJob>().AsSelf().As<IHostedService>().SingleInstance();
    }
}
