using SunLedger.Messages.Projects;

namespace SunLedger.Projects.Domain;

/// <summary>A draft of a contract after checking: its content, or everything that is wrong with it.</summary>
internal sealed record ContractRead(ContractContent? Content, IReadOnlyList<Fault> Faults);

/// <summary>Checks a draft of a contract, all fields at once, so that a clerk corrects a row once.</summary>
internal static class ContractReading
{
    private const int MostParties = 20;

    /// <param name="row">1-based row.</param>
    /// <param name="d">The draft.</param>
    /// <param name="project">The project that it names; null when there is none that the caller may know of.</param>
    /// <param name="definition">The definition in force for that project; null when its category has none.</param>
    /// <param name="isChange">True when it changes a contract that is there.</param>
    /// <param name="isVillage">True when a village writes, which none may.</param>
    /// <param name="today">No contract is signed or accepted after today.</param>
    public static ContractRead Read(int row, ContractDraft d, ProjectFacts? project, CategoryDefinition? definition, bool isChange, bool isVillage, DateOnly today)
    {
        var fields = definition is null ? null : Fields(d, definition);
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "code", d.Code),
            project is null ? Fault.Of(ContractRefusals.UnknownProject, row, "projectCode", d.ProjectCode) : null,
            isVillage ? Fault.Of(EntryRefusals.VillageNeverWrites, row, null) : null,
            EntryChecks.RequiredText(row, "name", "合同名称", d.Name, 200),
            d.Kind is null ? Missing(row, "kind", "合同类别") : EntryChecks.Word(row, "kind", d.Kind, Known.Contract.Kind.Options),
            EntryChecks.Word(row, "procureMode", d.ProcureMode, Known.Contract.ProcureMode.Options),
            EntryChecks.Text(row, "noticeNo", "采购公告编号", d.NoticeNo, 64),
            d.Amount is null ? Missing(row, "amount", "合同金额") : EntryChecks.Amount(row, "amount", d.Amount),
            d.SignedOn is null ? Missing(row, "signedOn", "签订日期") : Ahead(row, "signedOn", d.SignedOn, today),
            Share(row, "prepay", d.Prepay),
            Share(row, "retention", d.Retention),
            d.AcceptedOn < d.SignedOn ? Fault.Of(ContractRefusals.AcceptedBeforeSigned, row, "acceptedOn", Day(d.AcceptedOn), Day(d.SignedOn)) : Ahead(row, "acceptedOn", d.AcceptedOn, today),
            isChange ? EntryChecks.RequiredText(row, "reason", "变更原因", d.Reason, 300) : EntryChecks.Text(row, "reason", "变更原因", d.Reason, 300),
            .. Parties(row, d.Parties ?? []),
            definition is null && HasFields(d) && project is not null ? Fault.Of(EntryRefusals.UnknownCategory, row, "fields", project.CategoryCode) : null,
            .. (fields?.Faults ?? []).Select(f => Fault.Of(EntryRefusals.CategoryField, row, $"fields.{f.Field}", f.Code, f.Hint.Chinese, f.Hint.English)),
        ];
        var faults = checks.OfType<Fault>().ToArray();
        return faults.Length > 0 ? new(null, faults) : new(Content(d, fields?.Values), []);
    }

    private static IEnumerable<Fault> Parties(int row, IReadOnlyList<PartyDraft> parties)
    {
        if (parties.Count > MostParties) yield return Fault.Of(ContractRefusals.TooManyParties, row, "parties", MostParties);
        for (var i = 0; i < Math.Min(parties.Count, MostParties); i++)
            foreach (var fault in Party(row, $"parties[{i}]", parties[i]))
                yield return fault;
        if (parties.Count(p => p?.Role == ContractRoles.Buyer) != 1 || parties.All(p => p?.Role != ContractRoles.Supplier))
            yield return Fault.Of(ContractRefusals.PartiesIncomplete, row, "parties");
    }

    private static IEnumerable<Fault> Party(int row, string field, PartyDraft? party)
    {
        if ((party?.Role is null ? Missing(row, $"{field}.role", "当事人角色") : EntryChecks.Word(row, $"{field}.role", party.Role, ContractRoles.All)) is { } role) yield return role;
        if (EntryChecks.RequiredText(row, $"{field}.name", "当事人名称", party?.Name, 120) is { } name) yield return name;
        if (!string.IsNullOrWhiteSpace(party?.Code) && !IsCode(Code(party)!)) yield return Fault.Of(ContractRefusals.PartyCode, row, $"{field}.code", party.Code);
    }

    private static bool IsCode(string code) => Checksum.Uscc(code) || Checksum.OrganisationCode(code);

    // An organisation code is often written with a hyphen before its check character.
    private static string? Code(PartyDraft party)
    {
        if (string.IsNullOrWhiteSpace(party.Code)) return null;
        var code = party.Code.Trim().ToUpperInvariant();
        return code.Length == 10 && code[8] == '-' ? code.Remove(8, 1) : code;
    }

    private static Fault? Share(int row, string field, decimal? share) =>
        share is not { } given || (given is >= 0 and <= 1 && decimal.Round(given, 4) == given) ? null : Fault.Of(ContractRefusals.ShareRange, row, field, given);

    private static Fault? Ahead(int row, string field, DateOnly? day, DateOnly today) =>
        day > today ? Fault.Of(ContractRefusals.DayAhead, row, field, Day(day)) : null;

    private static Fault Missing(int row, string field, string chinese) => Fault.Of(EntryRefusals.Required, row, field, chinese, field);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool HasFields(ContractDraft d) => d.FieldTexts is { Count: > 0 } || d.Fields is { ValueKind: System.Text.Json.JsonValueKind.Object } given && given.EnumerateObject().Any();

    private static FieldReading Fields(ContractDraft d, CategoryDefinition definition) =>
        d.FieldTexts is { } texts ? CategoryFields.Read(texts, Subject.Contract, definition) : CategoryFields.Read(d.Fields ?? default, Subject.Contract, definition);

    private static ContractContent Content(ContractDraft d, FieldValues? fields) => new()
    {
        ProjectCode = d.ProjectCode!,
        Name = d.Name!.Trim(),
        Kind = d.Kind!,
        ProcureMode = d.ProcureMode,
        NoticeNo = string.IsNullOrWhiteSpace(d.NoticeNo) ? null : d.NoticeNo.Trim(),
        AmountFen = Money.FromYuan(d.Amount!.Value).Fen,
        SignedOn = d.SignedOn!.Value,
        PrepayBp = Bp(d.Prepay),
        RetentionBp = Bp(d.Retention),
        AcceptedOn = d.AcceptedOn,
        Parties = [.. d.Parties!.Select(p => new ContractParty(p.Role!, Masking.Text(p.Name!.Trim()), Code(p)))],
        Fields = fields?.Codes.Any() == true ? fields.ToJson() : null,
    };

    private static int? Bp(decimal? share) => share is { } given ? (int)(given * 10_000) : null;
}
