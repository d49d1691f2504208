using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>An adjustment, read.</summary>
internal sealed record AdjustmentDraft
{
    public required string Id { get; init; }
    public required AdjustmentKind Kind { get; init; }

    /// <summary>Null for a correction.</summary>
    public required string? IndicatorId { get; init; }

    public required string? OtherId { get; init; }
    public required string? ProjectCode { get; init; }

    /// <summary>Zero for a correction.</summary>
    public required Money Amount { get; init; }

    public required Money? Poverty { get; init; }
    public required DateOnly MovedOn { get; init; }
    public required string? DocNo { get; init; }
    public required string? Reason { get; init; }

    /// <summary>What a correction takes back; null for everything else.</summary>
    public required LineName? Corrects { get; init; }

    public static Draft<AdjustmentDraft> Read(AdjustmentRequest sent, int row)
    {
        var read = new RowReader(row);
        var kind = read.Word("kind", sent.Kind, AdjustmentWords.OfKinds) is { } word ? AdjustmentWords.Kind(word) : (AdjustmentKind?)null;
        if (string.IsNullOrWhiteSpace(sent.Kind)) read.Note(LedgerRefusal.Required, "kind", "kind", "kind");
        var isCorrection = kind == AdjustmentKind.Correct;
        var draft = new AdjustmentDraft
        {
            Id = read.Id("id", sent.Id),
            Kind = kind ?? default,
            IndicatorId = isCorrection ? null : read.Id("indicatorId", sent.IndicatorId),
            OtherId = kind is AdjustmentKind.Virement or AdjustmentKind.CarryOver ? read.Id("otherId", sent.OtherId) : null,
            ProjectCode = kind switch
            {
                AdjustmentKind.Unassign => read.Id("projectCode", sent.ProjectCode),
                AdjustmentKind.CarryOver => read.OptionalId("projectCode", sent.ProjectCode),
                _ => null,
            },
            Amount = isCorrection ? Money.Zero : read.Amount("amount", sent.Amount),
            Poverty = read.Part("povertyAmount", sent.PovertyAmount),
            MovedOn = read.Date("movedOn", sent.MovedOn),
            DocNo = Document(read, kind, sent.DocNo),
            Reason = IsByHand(kind) ? read.Text("reason", sent.Reason, 500) : read.OptionalText("reason", sent.Reason, 500),
            Corrects = isCorrection ? Line(read, sent) : null,
        };
        return Draft<AdjustmentDraft>.Of(row, sent.Id, read, draft);
    }

    // Budgets change by document; an assignment or a mistake is taken back by whoever made it, a release by whoever does not take it, each for a reason.
    private static bool IsByHand(AdjustmentKind? kind) => kind is AdjustmentKind.Correct or AdjustmentKind.Unassign or AdjustmentKind.SendBack;

    private static string? Document(RowReader read, AdjustmentKind? kind, string? sent)
    {
        var text = IsByHand(kind) ? read.OptionalText("docNo", sent, 60) : read.Text("docNo", sent, 60);
        return text is null ? null : DocNumber.Normalise(text);
    }

    private static LineName? Line(RowReader read, AdjustmentRequest sent)
    {
        var id = read.Id("corrects", sent.Corrects);
        if (string.IsNullOrWhiteSpace(sent.CorrectsKind)) read.Note(LedgerRefusal.Required, "correctsKind", "correctsKind", "correctsKind");
        return read.Word("correctsKind", sent.CorrectsKind, AdjustmentWords.OfLines) is { } word ? new(AdjustmentWords.Line(word), id) : null;
    }
}

/// <summary>Names a line of the ledger.</summary>
internal sealed record LineName(CorrectedKind Kind, string Id);
