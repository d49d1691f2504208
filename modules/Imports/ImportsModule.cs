using Autofac;
using Microsoft.Extensions.Hosting;
using SunLedger.Imports.Impacts;
using SunLedger.Imports.KeepMappings;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports;

/// <summary>Files: reading, mapping, progress, answers row by row.</summary>
public sealed class ImportsModule() : SunModule(OwnCode, "数据导入", "Imports")
{
    internal const string OwnCode = "imports";

    /// <inheritdoc />
    public override bool IsSwitchable => true;

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(new PersonalColumn(RefusedCells.Column));
        builder.RegisterType<PublishedTexts>().SingleInstance();
        builder.RegisterType<RefusedCells>().SingleInstance();
        builder.RegisterType<ImportMaps>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<ImportsRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterInstance(new ImportSettings());
        builder.RegisterType<FileStore>().SingleInstance();
        builder.RegisterType<ImportProgress>().SingleInstance();
        builder.RegisterType<JobQueue>().SingleInstance();
        builder.RegisterType<ImportTargets>();
        builder.RegisterType<CategoryHeaders>();
        builder.RegisterType<ImportRun>();
        builder.RegisterType<MappingLibrary>();
        builder.RegisterType<UploadReader>();
        builder.RegisterType<ImportsImpact>().As<IImpact>().SingleInstance();
        builder.RegisterType<FileImporter>().As<IImporter>();
        builder.RegisterType<Recovery>().As<IStartupStep>().SingleInstance();
        builder.RegisterType<ImportRunner>().As<IHostedService>().SingleInstance();
    }
}
