using SunLedger.Categories.Cases;

namespace SunLedger.PluginCases.Tests;

/// <summary>Forms, imports and duties ask for exactly what the cases say: the same conditions, by the way that entries take.</summary>
public class ReachTests
{
    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void An_entry_is_refused_for_want_of_what_its_case_needs_and_of_nothing_else(string name) => All(name, ReachKind.Needs, (definition, subject, item) =>
    {
        var reading = Recorded(definition, subject, item);
        Assert.All(reading.Faults, fault => Assert.Equal(FieldFaultKind.Required, fault.Kind));
        // What the case gives is not missing, although it is needed.
        return Reach.Of(definition).Where(reach => reach.Kind == ReachKind.Needs && reach.Subject == subject && (reading.Faults.Any(fault => fault.Field == reach.Code) || reading.Values.TryGet(reach.Code, out _) && reach.Includes(item))).Select(reach => reach.Code);
    });

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void An_element_is_owed_by_what_its_case_says_and_by_nothing_else(string name) => All(name, ReachKind.Owes, (definition, subject, item) =>
    {
        var values = Recorded(definition, subject == Subject.PersonLine ? Subject.Project : subject, item).Values;
        return definition.Elements.Where(element => element.Subject == subject && element.OwedWhen is not null && element.IsOwedBy(values)).Select(element => element.Code);
    });

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Those_who_are_entitled_are_paid_by_what_its_case_says_and_by_nothing_else(string name) => All(name, ReachKind.Pays, (definition, subject, item) =>
    {
        var values = Recorded(definition, subject, item).Values;
        return definition.Entitlements.Where(entitlement => entitlement.Projects is not null && entitlement.IsPaidBy(values)).Select(entitlement => entitlement.Code);
    });

    private static void All(string name, ReachKind kind, Func<CategoryDefinition, Subject, IFacts, IEnumerable<string>> asked)
    {
        var definition = Plugin.Named(name).Define();
        var cases = Plugin.Named(name).Cases(definition).Cases.Where(row => row.Case.Reached.ContainsKey(kind)).ToList();
        Assert.Equal(Reach.Of(definition).Any(reach => reach.Kind == kind), cases.Count > 0);
        Assert.All(cases, row => Assert.Equal(
            (row.Case.Line, Said(row.Case.Reached[kind])), (row.Case.Line, Said(asked(definition, row.Subject, row.Case.Items[0])))));
    }

    private static FieldReading Recorded(CategoryDefinition definition, Subject subject, IFacts item)
    {
        var texts = definition.FieldsOf(subject).Select(field => (field.Code, Text: Judge.KeyOf(field, item))).Where(field => field.Text is not null);
        return CategoryFields.Read(texts.ToDictionary(field => field.Code, field => field.Text!), subject, definition);
    }

    private static string Said(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));
}
