using System.Globalization;
using SunLedger.Messages.Registers;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Judging;

/// <summary>Writes down what was known when a rule was judged: the formula with its values, the values, the parameters, the items of the group.</summary>
internal static class EvidenceOf
{
    /// <summary>The evidence for a verdict.</summary>
    public static Evidence Verdict<T>(Judged<T> judged, ItemVerdict verdict)
    {
        var facts = judged.Facts(verdict);
        var condition = judged.Condition(verdict, facts);
        var (members, count) = judged.Members(verdict, condition, Evidence.MostItems);
        return new Evidence(
            condition.ToString(),
            Explain.With(condition, facts, Language.Chinese),
            Explain.With(condition, facts, Language.English),
            [.. Read<IField>(condition).DistinctBy(f => f.FullName).Select(f => Value(f, facts))],
            [
                .. Read<Parameter>(condition).Concat(new[] { judged.Rule(verdict).Rule.LastingLength }.OfType<Parameter>()).Distinct().Select(p => Value(p, facts)), .. Read<CurveReading>(condition).DistinctBy(r => r.ToString()).Select(r => Value(r.Curve, r.On is null ? facts.AsOf : Judge.DateOf(r.On, facts) ?? facts.AsOf)),
                .. Read<StandardReading>(condition).DistinctBy(s => s.ToString()).Select(s => Value(s, facts)).OfType<EvidenceParameter>(), .. Read<GroupFold>(condition).Select(f => f.Table).OfType<ExclusiveTable>().Distinct().Select(Value),
                .. judged.Versions(verdict, condition).Select(Value), .. WorkingYears(condition, facts).Distinct().Select(Value),
            ],
            [.. members.Select(m => new EvidenceItem(m.Id, m.Day == GroupIndex.NoDay ? null : DateOnly.FromDayNumber(m.Day), new Money(m.AmountFen).InYuan))],
            count);
    }

    private static IEnumerable<T> Read<T>(Condition condition) => condition.All().OfType<T>();

    private static EvidenceValue Value(IField field, IFacts facts)
    {
        // What says who somebody is, or which account, stays out of the evidence.
        var shown = field.Terms.IsPersonal || field is KeyField ? null : field is NumberField number ? Shown(facts.Number(number), number.Unit) : Judge.KeyOf(field, facts);
        return new EvidenceValue(field.FullName, field.Name, field.English, shown, field is NumberField n ? n.Unit.Code : null);
    }

    private static EvidenceParameter Value(Parameter parameter, IFacts facts)
    {
        var at = parameter.Later.LastOrDefault(l => l.From <= facts.AsOf);
        return new EvidenceParameter(
            parameter.Code, parameter.Name, parameter.English, Plain(facts.Parameter(parameter)), parameter.Unit.Code,
            Word(at?.Status ?? parameter.Sourcing.Status), at?.Source ?? parameter.Sourcing.Source);
    }

    private static EvidenceParameter Value(Curve curve, DateOnly day) =>
        new(curve.Code, curve.Name, curve.English, Plain(decimal.Round(curve.On(day), 6)), Unit.Ratio.Code, Word(curve.Sourcing.Status), curve.Sourcing.Source);

    // The row that spoke, with the document that it comes from.
    private static EvidenceParameter? Value(StandardReading s, IFacts facts) =>
        Judge.KeyOf(s.Tier, facts) is { } tier && facts.Text(s.Division) is { } division && facts.Date(s.Day) is { } day && s.Table.RowFor(tier, division, day) is { } row
            ? new(s.Table.Code, $"{s.Table.Name}（{row.Division} {row.Tier}）", $"{s.Table.English} ({row.Division} {row.Tier})", Plain(row.Value), s.Table.Unit.Code, Word(row.Status), row.Source)
            : null;

    private static EvidenceParameter Value(ExclusiveTable table) =>
        new(table.Code, table.Name, table.English, table.Pairs.Count.ToString(CultureInfo.InvariantCulture), Unit.Count.Code, Word(table.Sourcing.Status), table.Sourcing.Source);

    private static EvidenceParameter Value(RegisterVersion v)
    {
        var register = Registers.Find(v.Register)!;
        return new(register.Code, $"名册：{register.Name}", $"Register: {register.English}", $"{v.Id}（{v.CoversFrom:yyyy-MM-dd}—{v.CoversTo:yyyy-MM-dd}）", "", Word(Status.Verified), v.Source);
    }

    private static EvidenceParameter Value(WorkingYear year) =>
        new("working_days", "工作日历", "Working-day calendar", year.Year.ToString(CultureInfo.InvariantCulture), Unit.Year.Code, Word(year.Status), year.Source);

    // The notices by which working days were counted; a year without one is assumed, and says so.
    private static IEnumerable<WorkingYear> WorkingYears(Condition condition, IFacts facts)
    {
        var spans = Read<WorkingDaysBetween>(condition).Select(d => (From: Day(d.From), To: Day(d.To))).Concat(Read<WorkingDaysAgo>(condition).Select(d => (From: Day(d.Date), To: (DateOnly?)facts.AsOf)));
        foreach (var (from, to) in spans)
            if (from is { } a && to is { } b)
                for (var year = Math.Min(a.Year, b.Year); year <= Math.Max(a.Year, b.Year); year++) yield return facts.Calendar.Year(year);

        DateOnly? Day(DateValue value) => value is DateField field ? facts.Date(field) : null;
    }

    private static string? Shown(decimal? value, Unit unit) =>
        value is { } known ? unit.Equals(Unit.Yuan) ? known.ToString("0.00", CultureInfo.InvariantCulture) : Plain(known) : null;

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Word(Status? status) => (status ?? Status.Assumed).ToString().ToLowerInvariant();
}
