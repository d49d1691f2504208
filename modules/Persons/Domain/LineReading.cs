using System.Text.RegularExpressions;

namespace SunLedger.Persons.Domain;

/// <summary>What is wrong with a line by itself, field by field, so that a clerk corrects a row once.</summary>
internal static partial class LineReading
{
    public static IReadOnlyList<Fault> Faults(int row, PersonLineDraft d, DateOnly today)
    {
        if (d.Reverses is not null) return Of(EntryChecks.Id(row, "id", d.Id), EntryChecks.Id(row, "reverses", d.Reverses), d.Corrects is null ? null : Fault.Of(PersonsRefusals.CorrectsAndReverses, row, "corrects"));
        return Of(
            EntryChecks.Id(row, "id", d.Id),
            OptionalId(row, "batchId", d.BatchId),
            d.IndicatorId is null && d.PaymentId is null ? Fault.Of(EntryRefusals.Required, row, "indicatorId", "指标编号", "indicatorId") : OptionalId(row, "indicatorId", d.IndicatorId),
            OptionalId(row, "projectCode", d.ProjectCode),
            OptionalId(row, "paymentId", d.PaymentId),
            EntryChecks.RequiredText(row, "name", "姓名", d.Name, 60),
            IdNumber(row, d.IdNumber),
            d.Account is null || Formats.IsAccount(d.Account.Trim()) ? null : Fault.Of(PersonsRefusals.Account, row, "account"),
            EntryChecks.Text(row, "accountName", "账户户名", d.AccountName, 60),
            EntryChecks.Text(row, "household", "户编号", d.Household, 40),
            EntryChecks.Text(row, "item", "待遇项目", d.Item, 60),
            EntryChecks.Text(row, "tier", "档次", d.Tier, 40),
            d.PayMonth is null || Month().IsMatch(d.PayMonth) ? null : Fault.Of(PersonsRefusals.Month, row, "payMonth", Shown(d.PayMonth)),
            d.PlaceCode is null || Place().IsMatch(d.PlaceCode) ? null : Fault.Of(PersonsRefusals.Place, row, "placeCode", Shown(d.PlaceCode)),
            Amount(row, d.Amount),
            d.PaidOn > today ? Fault.Of(PersonsRefusals.PaidAhead, row, "paidOn", d.PaidOn.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null,
            OptionalId(row, "corrects", d.Corrects));
    }

    private static Fault? OptionalId(int row, string field, string? value) => value is null ? null : EntryChecks.Id(row, field, value);

    private static Fault? IdNumber(int row, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return Fault.Of(EntryRefusals.Required, row, "idNumber", "公民身份号码", "idNumber");
        return Formats.Fault(Format.IdNumber, Formats.Normalise(Format.IdNumber, value)) is { } fault ? Fault.Of(PersonsRefusals.IdNumber, row, "idNumber", fault.Chinese, fault.English) : null;
    }

    private static Fault? Amount(int row, decimal? yuan)
    {
        if (yuan is null) return Fault.Of(EntryRefusals.Required, row, "amount", "发放金额", "amount");
        return yuan <= 0 ? Fault.Of(PersonsRefusals.NotPositive, row, "amount") : EntryChecks.Amount(row, "amount", yuan);
    }

    private static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private static Fault[] Of(params ReadOnlySpan<Fault?> faults)
    {
        var found = new List<Fault>();
        foreach (var fault in faults)
            if (fault is not null) found.Add(fault);
        return [.. found];
    }

    [GeneratedRegex(@"^20[0-9]{2}-(?:0[1-9]|1[0-2])\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?:[0-9]{9}|[0-9]{12})\z")]
    private static partial Regex Place();
}
