using Autofac;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Definitions;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Reconciliation;
using SunLedger.Projects.Approvals;
using SunLedger.Projects.EnterContracts;
using SunLedger.Projects.EnterProjects;
using SunLedger.Projects.Impacts;
using SunLedger.Projects.Reading;
using SunLedger.Projects.Reconcile;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects;

/// <summary>The project library (项目库): what money is assigned to and paid for.</summary>
public sealed class ProjectsModule() : SunModule(OwnCode, "项目库", "Projects")
{
    internal const string OwnCode = "projects";

    /// <inheritdoc />
    public override bool IsSwitchable => true;

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<ProjectsMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<ProjectDefinitions>().As<INumberDefinitions>().SingleInstance();
        builder.RegisterType<ProjectsRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<ProjectReader>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<ProjectWrites>().As<IPastWrites>().SingleInstance();
        builder.RegisterType<ProjectEntry>();
        builder.RegisterType<ProjectDocument>().As<IDocumentKind>();
        builder.RegisterType<ProjectsImpact>().As<IImpact>().SingleInstance();
        builder.RegisterType<SourcesIdentity>().As<IIdentity>().SingleInstance();
        builder.RegisterType<ProjectsImport>().AsImplementedInterfaces();
        builder.RegisterType<ContractsMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<ContractRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<ContractReader>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<ContractEntry>();
        builder.RegisterType<ContractsIdentity>().As<IIdentity>().SingleInstance();
        builder.RegisterType<ContractsImport>().AsImplementedInterfaces();
    }
}
