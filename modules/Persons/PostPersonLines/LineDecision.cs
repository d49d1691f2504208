using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Persons.Domain;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.PostPersonLines;

/// <summary>Decides the rows of one batch, one after the other: what each is, or why it is refused.</summary>
internal sealed class LineDecision(
    FoundForLines found, Dictionary<string, long> sums, CategorySnapshot categories, ISwitches switches, PersonSeals seals, ICaller caller, IReadOnlyList<int> runs, DateTimeOffset now, DateOnly today)
{
    private const char Between = '\u001f';

    // What stands of each payment (sums) is counted on as rows are accepted, so that the rows of one batch cannot exceed it together.
    private readonly Dictionary<string, long> _content = new(found.Known, StringComparer.Ordinal);
    private readonly HashSet<long> _gone = [.. found.Gone];
    private readonly Dictionary<CategoryDefinition, BenefitNames?> _benefits = [];

    /// <summary>Rows that are to be written, by row.</summary>
    public SortedDictionary<int, PersonLine> Made { get; } = [];

    public RowResult Decide(int row, PersonLineDraft draft)
    {
        if (LineReading.Faults(row, draft, today) is { Count: > 0 } faults) return RowResult.Refused(row, draft.Id, faults);
        var content = ContentOf(draft);
        if (_content.TryGetValue(draft.Id!, out var known))
            return known == content ? RowResult.Duplicate(row, draft.Id!) : RowResult.Refused(row, draft.Id, Fault.Of(EntryRefusals.IdReused, row, "id", draft.Id));
        var (line, wrong) = draft.Reverses is null ? Line(row, draft, content) : Reversal(row, draft, content);
        if (line is null) return RowResult.Refused(row, draft.Id, wrong);
        _content[line.Id] = content;
        if (line.Replaces is { } replaced) _gone.Add(replaced);
        Made[row] = line;
        return RowResult.Accepted(row, line.Id);
    }

    private (PersonLine? Line, IReadOnlyList<Fault> Faults) Reversal(int row, PersonLineDraft draft, long content)
    {
        var (target, fault) = Target(row, "reverses", draft.Reverses!);
        if (target is null) return (null, [fault!]);
        if (target.PaymentId is { } paid) sums[paid] = sums.GetValueOrDefault(paid) - target.AmountFen;
        return (new PersonLine
        {
            Id = draft.Id!, BatchId = target.BatchId, IndicatorId = target.IndicatorId, ProjectCode = target.ProjectCode, PaymentId = target.PaymentId, FundCode = target.FundCode,
            CategoryCode = target.CategoryCode, Year = target.Year, DivisionCode = target.DivisionCode, DivisionPath = target.DivisionPath, Name = target.Name, IdNumber = target.IdNumber,
            IdShown = target.IdShown, PersonKey = target.PersonKey, BornIn = target.BornIn, Account = target.Account, AccountLast4 = target.AccountLast4, AccountKey = target.AccountKey,
            AccountName = target.AccountName, HouseholdKey = target.HouseholdKey, Item = target.Item, Tier = target.Tier, PayMonth = target.PayMonth, AmountFen = -target.AmountFen,
            PaidOn = target.PaidOn, PlaceCode = target.PlaceCode, AccountRun = 1, Replaces = target.Key, IsReversal = true, Content = content, EnteredAt = now, EnteredBy = caller.Id,
            EnteredByName = caller.Name,
        }, []);
    }

    private (PersonLine? Line, IReadOnlyList<Fault> Faults) Line(int row, PersonLineDraft d, long content)
    {
        var (payment, indicator, fault) = Ground(row, d);
        if (fault is not null) return (null, [fault]);
        if (d.ProjectCode is { } code && !found.Projects.ContainsKey(code)) return (null, [Fault.Of(PersonsRefusals.UnknownProject, row, "projectCode", code)]);
        if (!switches.IsAllOn && switches.Fund(indicator!.FundCode, indicator.CategoryCode, indicator.DivisionPath) is { } off) return (null, [off.Fault(row, "indicatorId")]);
        PersonLine? target = null;
        if (d.Corrects is not null && ((target, fault) = Target(row, "corrects", d.Corrects)).Item2 is not null) return (null, [fault!]);

        var (item, unknown) = Benefit(row, d, indicator!.DivisionPath);
        if (unknown is not null) return (null, [unknown]);
        var idNumber = Formats.Normalise(Format.IdNumber, d.IdNumber!);
        var fields = LineFields.Read(row, d, idNumber, categories.Find(indicator.CategoryCode, indicator.DivisionPath), indicator.CategoryCode, seals);
        if (fields.Faults.Count > 0) return (null, fields.Faults);
        Money.TryFromYuan(d.Amount!.Value, out var amount);
        if (Counted(row, payment, amount, target) is { } exceeds) return (null, [exceeds]);

        var account = d.Account?.Trim();
        return (new PersonLine
        {
            Id = d.Id!, BatchId = d.BatchId ?? payment?.PersonBatchId, IndicatorId = indicator.Id, ProjectCode = d.ProjectCode ?? payment?.Project?.Code, PaymentId = d.PaymentId,
            FundCode = indicator.FundCode, CategoryCode = indicator.CategoryCode, Year = indicator.Year, DivisionCode = indicator.DivisionCode, DivisionPath = indicator.DivisionPath,
            Name = d.Name!.Trim(), IdNumber = seals.Seal(SealedColumns.IdNumber, idNumber), IdShown = Masking.IdNumber(idNumber), PersonKey = seals.Person(idNumber),
            BornIn = int.Parse(idNumber.AsSpan(6, 6), NumberStyles.None, CultureInfo.InvariantCulture),
            Account = account is null ? null : seals.Seal(SealedColumns.Account, account), AccountLast4 = account is null ? null : Masking.Last4(account),
            AccountKey = account is null ? null : seals.Account(account), AccountName = d.AccountName?.Trim(),
            HouseholdKey = string.IsNullOrWhiteSpace(d.Household) ? null : seals.Household(d.Household.Trim().ToUpperInvariant()),
            Item = item, Tier = d.Tier?.Trim(), PayMonth = d.PayMonth, AmountFen = amount.Fen, PaidOn = d.PaidOn ?? payment?.PaidOn, PlaceCode = d.PlaceCode, AccountRun = runs[row - 1],
            PlainFields = fields.Plain, PersonalFields = fields.Personal is null ? null : seals.Seal(SealedColumns.PersonalFields, fields.Personal),
            FieldKeys = fields.Keys is null ? null : JsonSerializer.Serialize(fields.Keys), Replaces = target?.Key, IsReversal = false, Content = content, EnteredAt = now, EnteredBy = caller.Id,
            EnteredByName = caller.Name,
        }, []);
    }

    // Rules compare benefits by their names: another spelling would be another benefit, which excludes nothing.
    private (string? Item, Fault? Fault) Benefit(int row, PersonLineDraft d, string divisionPath)
    {
        if (string.IsNullOrWhiteSpace(d.Item)) return (null, null);
        var written = d.Item.Trim();
        if (categories.Find(CategorySnapshot.KernelCode, divisionPath) is not { } kernel) return (written, null);
        if (!_benefits.TryGetValue(kernel, out var names))
            _benefits.Add(kernel, names = kernel.WordLists.FirstOrDefault(list => list.Code == CategorySnapshot.Benefits) is { } list ? new BenefitNames(kernel, list) : null);
        if (names is null) return (written, null);
        if (names.Find(written) is { } name) return (name, null);
        var like = names.Like(written);
        return (null, Fault.Of(PersonsRefusals.UnknownBenefit, row, "item", written, like.Count == 0 ? "" : $"，是否指{string.Join('、', like)}", like.Count == 0 ? "" : $"; perhaps {string.Join(", ", like)}"));
    }

    private (PaymentFacts? Payment, IndicatorFacts? Indicator, Fault? Fault) Ground(int row, PersonLineDraft d)
    {
        PaymentFacts? payment = null;
        if (d.PaymentId is { } paid && (!found.Payments.TryGetValue(paid, out payment) || !caller.Sees(payment.Indicator.DivisionPath))) return (null, null, Fault.Of(PersonsRefusals.UnknownPayment, row, "paymentId", paid));
        var indicator = d.IndicatorId is { } id ? found.Indicators.GetValueOrDefault(id) : payment!.Indicator;
        if (indicator is null || !caller.Sees(indicator.DivisionPath)) return (null, null, Fault.Of(PersonsRefusals.UnknownIndicator, row, "indicatorId", d.IndicatorId));
        var isOther = payment is not null && (payment.Indicator.Id != indicator.Id || d.ProjectCode is not null && payment.Project?.Code != d.ProjectCode);
        return isOther ? (null, null, Fault.Of(PersonsRefusals.OtherPayment, row, "paymentId", payment!.Id, payment.Indicator.Id, payment.Project?.Code ?? "—")) : (payment, indicator, null);
    }

    private (PersonLine? Target, Fault? Fault) Target(int row, string field, string id)
    {
        if (!found.Targets.TryGetValue(id, out var target) || target.IsReversal || !caller.Sees(target.DivisionPath)) return (null, Fault.Of(PersonsRefusals.UnknownLine, row, field, id));
        return _gone.Contains(target.Key) ? (null, Fault.Of(PersonsRefusals.LineGone, row, field, id)) : (target, null);
    }

    // What is replaced gives back what it took; then the new amount must find room.
    private Fault? Counted(int row, PaymentFacts? payment, Money amount, PersonLine? target)
    {
        if (payment is not null)
        {
            var before = sums.GetValueOrDefault(payment.Id) - (target?.PaymentId == payment.Id ? target.AmountFen : 0);
            var most = payment.Amount - payment.Returned;
            if (before + amount.Fen > most.Fen) return Fault.Of(PersonsRefusals.ExceedsPayment, row, "amount", payment.Id, most, new Money(before), amount);
        }
        if (target?.PaymentId is { } was) sums[was] = sums.GetValueOrDefault(was) - target.AmountFen;
        if (payment is not null) sums[payment.Id] = sums.GetValueOrDefault(payment.Id) + amount.Fen;
        return null;
    }

    // A digest with a key: without it nobody can try numbers out against what is stored.
    private long ContentOf(PersonLineDraft d)
    {
        var text = new StringBuilder();
        foreach (var part in new[]
        {
            d.BatchId, d.IndicatorId, d.ProjectCode, d.PaymentId, d.Name?.Trim(), d.IdNumber is null ? null : Digest(seals.Person(Formats.Normalise(Format.IdNumber, d.IdNumber))),
            d.Account is null ? null : Digest(seals.Account(d.Account.Trim())), d.AccountName?.Trim(), string.IsNullOrWhiteSpace(d.Household) ? null : Digest(seals.Household(d.Household.Trim().ToUpperInvariant())),
            d.Item?.Trim(), d.Tier?.Trim(), d.PayMonth, d.Amount?.ToString("0.00", CultureInfo.InvariantCulture), d.PaidOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.PlaceCode, d.Corrects, d.Reverses,
        }) text.Append(part).Append(Between);
        if (d.Fields is { ValueKind: JsonValueKind.Object } fields)
            foreach (var field in fields.EnumerateObject()) text.Append(Digest(seals.Field(Format.None, $"{field.Name}={field.Value.GetRawText()}"))).Append(Between);
        if (d.FieldTexts is { } texts)
            foreach (var field in texts) text.Append(Digest(seals.Field(Format.None, $"{field.Key}={field.Value}"))).Append(Between);
        return unchecked((long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Digest(long key) => key.ToString("x16", CultureInfo.InvariantCulture);
}
