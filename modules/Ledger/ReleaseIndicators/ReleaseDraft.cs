using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.ReleaseIndicators;

/// <summary>A release, read.</summary>
internal sealed record ReleaseDraft
{
    public required string Id { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string ChildId { get; init; }
    public required string DocNo { get; init; }
    public required Money Amount { get; init; }
    public required Money? Poverty { get; init; }
    public required string? DistributionMode { get; init; }
    public required DateOnly ReleasedOn { get; init; }
    public required bool IsAdvance { get; init; }
    public required bool? MatchingDemanded { get; init; }

    public static Draft<ReleaseDraft> Read(ReleaseRequest sent, int row)
    {
        var read = new RowReader(row);
        var draft = new ReleaseDraft
        {
            Id = read.Id("id", sent.Id),
            From = read.Id("from", sent.From),
            To = read.Id("to", sent.To),
            ChildId = read.Id("childId", sent.ChildId),
            DocNo = DocNumber.Normalise(read.Text("docNo", sent.DocNo, 60)),
            Amount = read.Amount("amount", sent.Amount),
            Poverty = read.Part("povertyAmount", sent.PovertyAmount),
            DistributionMode = read.Word("distributionMode", sent.DistributionMode, Known.Release.DistributionMode.Options),
            ReleasedOn = read.Date("releasedOn", sent.ReleasedOn),
            IsAdvance = sent.IsAdvance ?? false,
            MatchingDemanded = sent.MatchingDemanded,
        };
        return Draft<ReleaseDraft>.Of(row, sent.Id, read, draft);
    }
}
