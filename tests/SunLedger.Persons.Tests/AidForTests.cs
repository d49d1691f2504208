namespace SunLedger.Persons.Tests;

/// <summary>A category of aid: a standard by place and kind, a required number of the person, and a household that may draw once a month.</summary>
internal sealed class AidForTests : FundCategory
{
    public AidForTests() : base("social-assistance", "困难群众救助", "Aid", basis: "试")
    {
        Covers("C36");
        var line = Of(Subject.PersonLine);
        var person = line.Code("person_id", "证件号", "Identity number", Format.IdNumber).Required();
        line.Code("card_no", "卡号", "Card", Format.BankCard);
        var household = line.Code("head_id", "户主证件号", "Head of household", Format.IdNumber);
        var members = line.Count("members", "人数", "Members").Between(1, 30);
        var month = Known.PersonLine.PayMonth;
        var kind = Of(Subject.Project).Choice("kind", "种类", "Kind", "低保", "临时救助");
        Element("posted", "公示材料", "Posting").On(line).When(kind.Is("低保")).Due(5, after: Known.PersonLine.PaidOn).Assumed("试");
        Element("photo", "照片", "Photograph").On(line).When(kind.Is("临时救助")).Due(5, after: Known.PersonLine.PaidOn).Assumed("试");
        var standards = Standards("standards", "月标准", "Monthly standards", Unit.Yuan)
            .Row(new DateOnly(2018, 1, 1), "370000", "农村低保", 400, Status.Assumed, "试").Row(new DateOnly(2018, 1, 1), "370481", "农村低保", 500, Status.Assumed, "试")
            .Row(new DateOnly(2018, 7, 1), "370481", "农村低保", 550, Status.Assumed, "试");
        standards.Assumed("试");
        var days = Parameter("days", "天数", "Days", Unit.Day, 30).Assumed("试");
        var poor = Entitled("poor_rural", "建档立卡低保对象", "registered poor with aid").On(Registers.Poor).On(Registers.Allowance, "农村低保", "城市低保").PaidBy(kind.Is("低保")).Within(days);
        var late = Entitled("late", "上月领取人员", "persons who drew last month").On(Registers.Allowance).PaidBy(kind.Is("低保")).Every(CalendarSpan.Month).Continued();
        var indicator = Of(Subject.Indicator);
        indicator.Warn("TA-04", "应享未享", "Missed").About(Risk.MistargetedPeople).From("试").Judged(Trigger.Scheduled).Yellow(poor.IsMissed & poor.Undrawn < 2).Orange(poor.IsMissed & poor.Undrawn >= 2);
        indicator.Warn("TA-05", "当月未发", "Late").About(Risk.IdleFunds).From("试").Judged(Trigger.Scheduled).Yellow(late.IsMissed & late.Time > 10);
        Of(Subject.Project).Warn("TA-06", "发放合计", "Sum of the lines").About(Risk.ImpreciseUse).From("试").Judged(Trigger.Scheduled).Yellow(Known.Project.ListedAmount.IsKnown & Known.Project.ListedAmount >= 700);
        line.Warn("TA-01", "超标准", "Above the standard").About(Risk.AboveStandard).From("试")
            .Orange(Known.PersonLine.Amount > standards.Of(Known.PersonLine.Item, Known.Indicator.DivisionCode, Known.PersonLine.PaidOn) * members);
        line.Warn("TA-02", "一人一月两次", "Twice a month").About(Risk.DoubleBenefit).From("试").Red(ItemsBy(person, month).Count > 1);
        line.Warn("TA-03", "户主死亡", "The head is dead").About(Risk.FalseClaim).From("试").Red(household.IsKnown & household.In(Registers.Deceased).On(Known.PersonLine.PaidOn));
    }
}
