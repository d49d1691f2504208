using Autofac;
using Microsoft.Extensions.Hosting;
using SunLedger.Catalogue.Approvals;
using SunLedger.Catalogue.EnterFunds;
using SunLedger.Catalogue.EnterOrganisations;
using SunLedger.Catalogue.ListPlugins;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Seed;
using SunLedger.Catalogue.Storage;
using SunLedger.Catalogue.Switching;
using SunLedger.Messages.Approval;

namespace SunLedger.Catalogue;

/// <summary>The catalogue (目录): divisions, organisations, fund lists, category definitions, and how plugins stand.</summary>
public sealed class CatalogueModule() : SunModule("catalogue", "目录", "Catalogue")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<CatalogueMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<CatalogueRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<CatalogueStartup>().As<IStartupStep>();
        builder.RegisterType<DivisionBook>().AsSelf().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<FundBook>().AsSelf().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<OrganisationBook>().AsSelf().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<CategoryBook>().AsSelf().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<PackBook>().AsSelf().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<PackForce>().SingleInstance();
        builder.RegisterType<PackJudge>();
        builder.RegisterType<PackStore>();
        builder.RegisterType<Demanded>();
        builder.RegisterType<FundDocument>().As<IDocumentKind>();
        builder.RegisterType<RuleChangeDocument>().As<IDocumentKind>();
        builder.RegisterType<PackRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<SwitchBook>().AsSelf().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<SwitchStore>();
        builder.RegisterType<Shelf>().SingleInstance();
        builder.RegisterType<Watch>().As<IHostedService>().SingleInstance();
        builder.RegisterType<CategoryStore>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<PluginStore>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<OrganisationEntry>();
        builder.RegisterType<FundEntry>();
        builder.RegisterType<FundsImport>().AsImplementedInterfaces();
    }
}
