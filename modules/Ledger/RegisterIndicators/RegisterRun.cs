using SunLedger.Ledger.Approvals;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.RegisterIndicators;

/// <summary>A registered indicator.</summary>
internal sealed record RegisteredLine(AccountInHand Account) : PostedLine(Account.Indicator.Id, Account.Indicator.ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Account];
}

/// <summary>Posts registrations.</summary>
internal sealed class RegisterRun(
    SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IDivisions divisions, IOrganisations organisations, IFunds funds, ICategories categories,
    IEnumerable<IApprovalDemands> demands, ISwitches switches)
    : PostingRun<IndicatorDraft, RegisteredLine>(db, time, monitor, successions, switches)
{
    private readonly FieldCheck _fields = new(categories.Current, Subject.Indicator);
    private readonly ContentHash _hash = new();
    private readonly Demanded _demanded = new(RegisterDocument.KindCode, demands);
    private IReadOnlyList<long> _keys = [];
    private int _keysUsed;

    protected override string Kind => "indicators";

    protected override async Task LookUpAsync(IReadOnlyList<Call<IndicatorDraft>> calls, IReadOnlyList<IndicatorDraft> asked, CancellationToken ct)
    {
        var ids = asked.Select(a => a.Id).Distinct().ToArray();
        KnowTwins(await Db.Set<Indicator>().Where(i => ids.Contains(i.Id)).Select(i => new Twin(i.Id, i.ContentHash)).ToListAsync(ct));
        _keys = await Numbers.ForIndicatorsAsync(Db, asked.Count, ct);
        await _demanded.LookUpAsync(Db, calls.Select(c => c.By), ct);
    }

    protected override Taken<RegisteredLine> Take(IndicatorDraft asked, in Slot slot)
    {
        var fund = funds.Find(asked.FundCode);
        var division = divisions.Find(asked.DivisionCode, asked.RegisteredOn);
        var (fields, faults) = fund is null ? (null, []) : _fields.Read(asked.Fields, fund.CategoryCode, division?.Path ?? "", slot.Row);
        var hash = Hash(asked, fields);
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<RegisteredLine>.Duplicate;
        if (fund is not null && division is not null && OffFault(fund.Code, fund.CategoryCode, division.Path, slot.Row, "fundCode") is { } off) return Taken<RegisteredLine>.Refused(off);

        var posted = Posting.Register(new RegisterLine(
            IdTaken: twin == TwinKind.Other,
            FundFound: fund is not null,
            DivisionFound: division is not null && (asked.AgencyCode is null || organisations.Find(asked.AgencyCode)?.DivisionCode == division.Code),
            DivisionIsYours: division is not null && slot.By.Sees(division.Path),
            FundIsHere: fund?.OwnerDivision is not { } owner || division?.Path.Contains($"/{owner}/", StringComparison.Ordinal) == true,
            asked.Amount, asked.Poverty, asked.Year, asked.OriginYear, DocNumber.Year(asked.DocNo), Latest(asked), Today,
            IsCarriedOver: asked.FundOrigin == FundOrigins.CarriedOver));
        if (posted.Refusal != LedgerRefusal.None) return Taken<RegisteredLine>.Refused(Fault(posted.Refusal, asked, division, slot.Row));
        if (_demanded.Stops(slot.By, division!.Code)) return Taken<RegisteredLine>.Refused(LedgerRefusal.ApprovalDemanded.At(slot.Row, null, division.Code, RegisterDocument.KindCode));
        if (faults.Count > 0) return Taken<RegisteredLine>.Refused(faults);

        var account = Books.Add(AccountInHand.Opened(Indicator(asked, fund!, division, fields, hash)));
        var flow = Books.Move(account, posted.Account, MovementKind.Register, asked.Amount, asked.RegisteredOn, asked.DocNo);
        flow.Registered += asked.Amount.Fen;
        return Taken<RegisteredLine>.Posted(new RegisteredLine(account));
    }

    protected override Task StoreAsync(CancellationToken ct) => Task.CompletedTask; // an indicator is its account, which the books store

    private Indicator Indicator(IndicatorDraft asked, Fund fund, Division division, string? fields, long hash) => new()
    {
        Key = _keys[_keysUsed++],
        Id = asked.Id,
        ContentHash = hash,
        FundCode = fund.Code,
        CategoryCode = fund.CategoryCode,
        Department = fund.ResponsibleDepartment,
        Year = asked.Year,
        OriginYear = asked.OriginYear,
        DivisionCode = division.Code,
        DivisionPath = division.Path,
        Level = division.Level,
        AgencyCode = asked.AgencyCode,
        IsExecutable = asked.IsExecutable || asked.AgencyCode is not null,
        DocNo = asked.DocNo,
        DocTitle = asked.DocTitle,
        DocDate = asked.DocDate,
        SupDocNo = asked.SupDocNo,
        RegisteredOn = asked.RegisteredOn,
        ReceivedOn = asked.ReceivedOn,
        FunctionSubject = asked.FunctionSubject,
        FundNature = asked.FundNature,
        FundOrigin = asked.FundOrigin,
        TrackCode = asked.TrackCode,
        ProjectCode = asked.ProjectCode,
        PovertyFen = asked.Poverty.Fen,
        Fields = fields,
        AmountFen = asked.Amount.Fen,
        Version = 0,
    };

    private Fault Fault(LedgerRefusal refusal, IndicatorDraft asked, Division? division, int row) => refusal switch
    {
        LedgerRefusal.IdReused => refusal.At(row, "id", asked.Id),
        LedgerRefusal.UnknownFund or LedgerRefusal.FundNotHere => refusal.At(row, "fundCode", asked.FundCode),
        LedgerRefusal.UnknownDivision when division is not null => refusal.At(row, "agencyCode", asked.AgencyCode),
        LedgerRefusal.UnknownDivision or LedgerRefusal.DivisionNotYours => refusal.At(row, "divisionCode", asked.DivisionCode),
        LedgerRefusal.DateInFuture => refusal.At(row, null, Latest(asked).Iso(), Today.Iso()),
        LedgerRefusal.YearMismatch when asked.OriginYear > asked.Year || asked.FundOrigin == FundOrigins.CarriedOver => refusal.At(row, "originYear", asked.OriginYear, asked.Year),
        LedgerRefusal.YearMismatch => refusal.At(row, "docNo", asked.DocNo, asked.Year),
        LedgerRefusal.PovertyAboveAmount => refusal.At(row, "povertyAmount", asked.Poverty, asked.Amount),
        _ => refusal.At(row, null),
    };

    private static DateOnly Latest(IndicatorDraft asked)
    {
        var latest = asked.DocDate > asked.RegisteredOn ? asked.DocDate : asked.RegisteredOn;
        return asked.ReceivedOn > latest ? asked.ReceivedOn.Value : latest;
    }

    private long Hash(IndicatorDraft a, string? fields) => _hash
        .Add(a.FundCode).Add(a.Year).Add(a.OriginYear).Add(a.DivisionCode).Add(a.DocNo).Add(a.DocTitle).Add(a.DocDate).Add(a.Amount).Add(a.Poverty)
        .Add(a.FundNature).Add(a.FundOrigin).Add(a.IsExecutable ? 1 : 0).Add(a.AgencyCode).Add(a.FunctionSubject).Add(a.TrackCode).Add(a.SupDocNo)
        .Add(a.RegisteredOn).Add(a.ReceivedOn).Add(a.ProjectCode).Add(fields).Take();
}
