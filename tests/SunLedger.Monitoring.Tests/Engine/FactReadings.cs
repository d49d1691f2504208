using System.Globalization;
using System.Runtime.CompilerServices;
using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>Reads columns from facts as the judge sees them, so that both can be asked about the same item.</summary>
internal static class FactReadings
{
    // Facts have no id: the object itself is the item.
    private static string IdOf(IFacts facts) => RuntimeHelpers.GetHashCode(facts).ToString(CultureInfo.InvariantCulture);

    // Every other field is read as dear ones are, row by row as far as it is asked for.
    private static bool IsDear(IField field) => field.Code.Length % 2 == 0;

    public static Readings<IFacts> Of(Subject subject, string category = "", bool asksRegisters = false) => new(subject, IdOf, _ => category, _ => "/", _ => Money.Zero, field => field switch
    {
        NumberField { Terms.Kind: FieldKind.Money } number => new MoneyReader<IFacts>((facts, _) => facts.Number(number) is { } yuan ? Money.FromYuan(yuan) : null) { IsDear = IsDear(field) },
        NumberField { Terms: { Kind: FieldKind.Count, IsPlatform: true } } number => new WholeReader<IFacts>((facts, _) => (int?)facts.Number(number)) { IsDear = IsDear(field) },
        NumberField number => new DecimalReader<IFacts>((facts, _) => facts.Number(number)) { IsDear = IsDear(field) },
        DateField date => new DateReader<IFacts>((facts, _) => facts.Date(date)) { IsDear = IsDear(field) },
        FlagField flag => new FlagReader<IFacts>((facts, _) => facts.Flag(flag)) { IsDear = IsDear(field) },
        ChoicesField choices => new SetReader<IFacts>((facts, _) => facts.Choices(choices)) { IsDear = IsDear(field) },
        _ => new TextReader<IFacts>((facts, _) => Judge.KeyOf(field, facts)) { IsDear = IsDear(field) },
    })
    {
        // A case knows who stands in which register; whoever tests the asking says that registers must be asked.
        IsIn = asksRegisters ? null : (facts, question) => facts.In(question),
    };
}
