using Autofac;
using Microsoft.Extensions.Hosting;
using SunLedger.Approval.Attachments;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Demands;
using SunLedger.Approval.Impacts;
using SunLedger.Approval.Lapsing;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Seed;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Files;

namespace SunLedger.Approval;

/// <summary>Approval (审批): chains as data, documents on their way through them, decisions and their signatures.</summary>
public sealed class ApprovalModule() : SunModule("approval", "审批", "Approval")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<ApprovalMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<ApprovalRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<DelegationRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<WorkRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<ApprovalStartup>().As<IStartupStep>();

        builder.RegisterType<Kinds>();
        builder.RegisterType<ChainBook>();
        builder.RegisterType<ChainStore>();
        builder.RegisterType<DemandStore>();
        builder.RegisterType<ChainDocument>().As<IDocumentKind>();
        builder.RegisterType<DemandDocument>().As<IDocumentKind>();
        builder.RegisterType<Actors>();
        builder.RegisterType<Inbox.Matters>();
        builder.RegisterType<DocumentStore>();
        builder.RegisterType<Desk>();
        builder.RegisterType<Submitting>().AsSelf().As<IApprovals>();
        builder.RegisterType<ApprovalDemands>().As<IApprovalDemands>().SingleInstance();
        builder.RegisterType<Agreements>().As<IAgreements>().SingleInstance();
        builder.RegisterType<AttachmentStore>().SingleInstance();
        builder.RegisterType<AttachedFiles>().As<IAttachedFiles>().SingleInstance();
        builder.RegisterType<ApprovalImpact>().As<IImpact>();
        builder.RegisterType<LateDocuments>().AsSelf().As<IHostedService>().SingleInstance();
    }
}
