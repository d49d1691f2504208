namespace SunLedger.Comparison.SeeRegisters;

/// <summary>Which registers a rule rests on.</summary>
internal static class RegistersAsked
{
    /// <summary>The registers that a rule asks, and those of the entitlements whose numbers it reads.</summary>
    public static IEnumerable<Register> Of(CategoryDefinition definition, Rule rule)
    {
        var parts = rule.Grades.SelectMany(g => g.When.All()).ToArray();
        var counted = parts.OfType<NumberField>().Where(field => field.Terms.IsCounted).ToHashSet();
        return parts.OfType<InRegister>().Select(question => question.Register)
            .Concat(definition.Entitlements.Where(e => counted.Contains(e.Undrawn) || counted.Contains(e.Time)).SelectMany(e => e.Registers).Select(on => on.Register)).Distinct();
    }
}
