using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.RegisterIndicators;

/// <summary>An indicator to register, read.</summary>
internal sealed record IndicatorDraft
{
    private const int FirstYear = 2016; // the ledger of the seed begins there (data-elements.md §2.1)
    private const int FirstOriginYear = 2000;

    public required string Id { get; init; }
    public required string FundCode { get; init; }
    public required int Year { get; init; }
    public required int OriginYear { get; init; }
    public required string DivisionCode { get; init; }
    public required string DocNo { get; init; }
    public required string? DocTitle { get; init; }
    public required DateOnly DocDate { get; init; }
    public required Money Amount { get; init; }
    public required Money Poverty { get; init; }
    public required string? FundNature { get; init; }
    public required string? FundOrigin { get; init; }
    public required bool IsExecutable { get; init; }
    public required string? AgencyCode { get; init; }
    public required string? FunctionSubject { get; init; }
    public required string? TrackCode { get; init; }
    public required string? SupDocNo { get; init; }
    public required DateOnly RegisteredOn { get; init; }
    public required DateOnly? ReceivedOn { get; init; }
    public required string? ProjectCode { get; init; }
    public required RawFields Fields { get; init; }

    public static Draft<IndicatorDraft> Read(IndicatorRequest sent, int row, int lastYear) => Read(sent, row, lastYear, new RawFields(sent.Fields, null));

    public static Draft<IndicatorDraft> Read(IndicatorRequest sent, int row, int lastYear, RawFields fields)
    {
        var read = new RowReader(row);
        var year = read.Year("year", sent.Year, FirstYear, lastYear);
        var amount = read.Amount("amount", sent.Amount);
        var docDate = read.Date("docDate", sent.DocDate);
        var draft = new IndicatorDraft
        {
            Id = read.Id("id", sent.Id),
            FundCode = read.Id("fundCode", sent.FundCode),
            Year = year,
            OriginYear = read.Year("originYear", sent.OriginYear ?? Math.Max(year, FirstOriginYear), FirstOriginYear, lastYear),
            DivisionCode = read.Id("divisionCode", sent.DivisionCode),
            DocNo = DocNumber.Normalise(read.Text("docNo", sent.DocNo, 60)),
            DocTitle = read.OptionalText("docTitle", sent.DocTitle, 200),
            DocDate = docDate,
            Amount = amount,
            Poverty = read.Part("povertyAmount", sent.PovertyAmount) ?? (sent.IsPoverty == false ? Money.Zero : amount),
            FundNature = read.OptionalText("fundNature", sent.FundNature, 40),
            FundOrigin = read.OptionalText("fundOrigin", sent.FundOrigin, 40),
            IsExecutable = sent.IsExecutable ?? false,
            AgencyCode = read.OptionalId("agencyCode", sent.AgencyCode),
            FunctionSubject = read.Subject("functionSubject", sent.FunctionSubject, 7),
            TrackCode = read.TrackCode("trackCode", sent.TrackCode),
            SupDocNo = read.OptionalText("supDocNo", sent.SupDocNo, 60) is { } above ? DocNumber.Normalise(above) : null,
            RegisteredOn = sent.RegisteredOn ?? docDate,
            ReceivedOn = sent.ReceivedOn,
            ProjectCode = read.OptionalId("projectCode", sent.ProjectCode),
            Fields = fields,
        };
        return Draft<IndicatorDraft>.Of(row, sent.Id, read, draft);
    }
}
