using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>Reads columns from facts as the judge sees them, so that both can be asked about the same item.</summary>
internal static class FactReadings
{
    public static Readings<IFacts> Of(Subject subject, string category = "", bool asksRegisters = false) => new(subject, facts => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(facts).ToString("x", System.Globalization.CultureInfo.InvariantCulture), _ => category, _ => "/", _ => Money.Zero, field => field switch
    {
        NumberField { Terms.Kind: FieldKind.Money } number => new MoneyReader<IFacts>((facts, _) => facts.Number(number) is { } yuan ? Money.FromYuan(yuan) : null),
        NumberField { Terms: { Kind: FieldKind.Count, IsPlatform: true } } number => new WholeReader<IFacts>((facts, _) => (int?)facts.Number(number)),
        NumberField number => new DecimalReader<IFacts>((facts, _) => facts.Number(number)),
        DateField date => new DateReader<IFacts>((facts, _) => facts.Date(date)),
        FlagField flag => new FlagReader<IFacts>((facts, _) => facts.Flag(flag)),
        ChoicesField choices => new SetReader<IFacts>((facts, _) => facts.Choices(choices)),
        _ => new TextReader<IFacts>((facts, _) => Judge.KeyOf(field, facts)),
    })
    {
        // A case knows who stands in which register; whoever tests the asking says that registers must be asked.
        IsIn = asksRegisters ? null : (facts, question) => facts.In(question),
    };
}
