using Autofac;
using Microsoft.Extensions.Configuration;
using SunLedger.Comparison.Asking;
using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Impacts;
using SunLedger.Comparison.LoadVersion;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Registers;

namespace SunLedger.Comparison;

/// <summary>Comparison (对象比对): other departments' registers, loaded as versions and asked as of a day.</summary>
public sealed class ComparisonModule() : SunModule(OwnCode, "对象比对", "Comparison")
{
    internal const string OwnCode = "comparison";

    /// <inheritdoc />
    public override bool IsSwitchable => true;

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<RegistersMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<RegistersImpact>().As<IImpact>().SingleInstance();
        builder.RegisterType<ComparisonRefusals>().As<IRefusals>().SingleInstance();
        builder.Register(c => BlindIndex.Of(c.Resolve<DataDirectory>(), c.ResolveOptional<IConfiguration>())).As<IBlindIndex>().SingleInstance();
        builder.RegisterType<RegisterRolls>().As<IRegisterRolls>();
        builder.RegisterType<RegisterKeys>().SingleInstance();
        builder.RegisterType<IndexCache>().SingleInstance();
        builder.RegisterType<RegisterBook>().AsSelf().As<IRegisters>().SingleInstance();
        builder.RegisterType<EntryKeeper>();
    }
}
