namespace SunLedger.Categories;

// What a definition says of registers: who is asked about, and who is entitled by standing on them.
internal sealed partial class DefinitionCheck
{
    private void CheckRegister(string where, InRegister i)
    {
        if (Register.KeyOf(i.Of) is not { } key || !i.Register.Keys.Contains(key))
            Fault(DefinitionFaultKind.BadRegister, where, $"名册“{i.Register.Name}”不能按{i.Of.FullName}查询", $"the register {i.Register.Code} cannot be asked about {i.Of.FullName}");
        if (i.On is not (null or DateField or MonthsLater { From: DateField, Months: not NumberField }))
            Fault(DefinitionFaultKind.BadRegister, where, $"名册的查询日应为日期字段，或其前后固定月数的日子，不能是{i.On}", $"a register is asked about a date field, or about a day a fixed number of months from it, not about {i.On}");
        CheckStates(where, i.Register, i.States);
    }

    private void CheckStates(string where, Register register, IReadOnlyList<string> states)
    {
        foreach (var state in states)
            if (!register.States.Contains(state))
                Fault(DefinitionFaultKind.BadRegister, where, $"名册“{register.Name}”没有状态“{state}”，可选：{string.Join('、', register.States)}", $"the register {register.Code} has no state \"{state}\"; it has {string.Join(", ", register.States)}");
    }

    private void CheckEntitlement(Entitlement entitlement)
    {
        var where = $"entitlement {entitlement.Code}";
        if (!ItemCode().IsMatch(entitlement.Code)) BadCode(where, entitlement.Code, "poor_pupils");
        CheckNames(where, entitlement.Name, entitlement.English);
        if (entitlement.Items.Count > 0) CheckWords(where, entitlement.Items, "");
        if (entitlement.Registers.Count == 0) Fault(DefinitionFaultKind.BadRegister, where, "用On(…)说明在哪个名册", "say with On(…) on which register they stand");
        foreach (var (register, states) in entitlement.Registers)
        {
            if (!register.Keys.Contains(RegisterKey.Person)) Fault(DefinitionFaultKind.BadRegister, where, $"名册“{register.Name}”不是人员名册", $"the register {register.Code} is not one of persons");
            CheckStates(where, register, states);
        }
        if (entitlement.Projects is { } projects) CheckRequiredWhen($"{where} projects", Subject.Project, projects);
        if (entitlement.Length is null == entitlement.Span is null) Fault(DefinitionFaultKind.BadRange, where, "用Within(…)或Every(…)说明多久，二者只说一种", "say with Within(…) or with Every(…) how often, not with both");
        if (entitlement is { IsContinued: true, Span: null }) Fault(DefinitionFaultKind.BadRange, where, "只有按月、按学期、按年的才能说Continued()", "only what is drawn by month, term or year can be continued");
        if (entitlement.Length is not { } length) return;
        if (!definition.Parameters.Contains(length)) Undeclared(where, $"@{length.Code}");
        if (!length.Unit.Equals(Unit.Day) && !length.Unit.Equals(Unit.Month)) Fault(DefinitionFaultKind.UnitMismatch, where, $"参数@{length.Code}应以日或月为单位", $"@{length.Code} must be in days or months");
        if (length.Default < 1 || decimal.Truncate(length.Default) != length.Default) Fault(DefinitionFaultKind.BadRange, where, $"@{length.Code}应为不小于1的整数", $"@{length.Code} must be a whole number of 1 or more");
    }
}
