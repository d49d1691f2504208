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
        line.Warn("TA-01", "超标准", "Above the standard").About(Risk.AboveStandard).From("试")
            .Orange(Known.PersonLine.Amount > standards.Of(Known.PersonLine.Item, Known.Indicator.DivisionCode, Known.PersonLine.PaidOn) * members);
        line.Warn("TA-02", "一人一月两次", "Twice a month").About(Risk.DoubleBenefit).From("试").Red(ItemsBy(person, month).Count > 1);
        line.Warn("TA-03", "户主死亡", "The head is dead").About(Risk.FalseClaim).From("试").Red(household.IsKnown & household.In(Registers.Deceased).On(Known.PersonLine.PaidOn));
    }
}
