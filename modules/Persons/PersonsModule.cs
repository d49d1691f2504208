using Autofac;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Definitions;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Persons.DeclareHeads;
using SunLedger.Persons.Impacts;
using SunLedger.Persons.ListPersonLines;
using SunLedger.Persons.PostPersonLines;
using SunLedger.Persons.Reading;
using SunLedger.Persons.Reconcile;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons;

/// <summary>Persons (发放台账): who was paid what, line by line, and whether the lines add up to the payment.</summary>
public sealed class PersonsModule() : SunModule("persons", "发放台账", "Paid to persons")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<PersonsMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterInstance(new SealedTrail(PersonsMap.Module, 102, PersonsMap.Lines, typeof(PersonLine), PersonsMap.Unsealed, Key: "key"));
        builder.RegisterType<PersonsRefusals>().As<IRefusals>().SingleInstance();
        foreach (var column in SealedColumns.All) builder.RegisterInstance(new PersonalColumn(column));
        builder.RegisterType<PersonSeals>().SingleInstance();
        builder.RegisterType<LineFacts>();
        builder.RegisterType<UndrawnReader>();
        builder.RegisterType<PersonLineReader>().AsImplementedInterfaces();
        builder.RegisterType<PersonWrites>().As<IPastWrites>().SingleInstance();
        builder.RegisterType<PersonMoneyReader>().AsImplementedInterfaces();
        builder.RegisterType<PersonListReader>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<PersonLineEntry>();
        builder.RegisterType<PersonLinesImport>().AsImplementedInterfaces();
        builder.RegisterType<HeadEntry>();
        builder.RegisterType<HeadsImport>().AsImplementedInterfaces();
        builder.RegisterType<HeadsOfRolls>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<LinesOfPayments>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<LinesOfRolls>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<LinesOfAssignments>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<SumsOfPayments>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<LineQuery>();
        builder.RegisterType<LinePages>();
        builder.RegisterType<PersonDefinitions>().As<INumberDefinitions>().SingleInstance();
        builder.RegisterType<PersonsImpact>().As<IImpact>().SingleInstance();
    }
}
