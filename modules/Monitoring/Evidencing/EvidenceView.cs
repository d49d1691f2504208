using SunLedger.Messages.Files;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>A file that proves something.</summary>
/// <param name="Id">The file: GET /evidence/{id}.</param>
/// <param name="RuleCode">The rule that it is about.</param>
/// <param name="Proves">What it proves.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it holds.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="ByName">Who brought it.</param>
/// <param name="At">When.</param>
internal sealed record EvidenceView(Guid Id, string RuleCode, string Proves, string Name, string MediaType, long Bytes, string Sha256, string ByName, DateTimeOffset At)
{
    public static EvidenceView Of(EvidenceFile f) => new(f.Id, f.RuleCode, f.Proves, f.Name, f.MediaType, f.Bytes, f.Sha256, f.ByName, f.At);

    /// <summary>The files of a warning: its own, and what was brought for its payment against this rule.</summary>
    public static IQueryable<EvidenceFile> Of(SunLedgerDb db, Warning warning)
    {
        var payment = warning.SubjectKind == Subject.Payment ? warning.SubjectId : null;
        return db.Set<EvidenceFile>().AsNoTracking().Where(f => f.WarningId == warning.Id || payment != null && f.PaymentId == payment && f.RuleCode == warning.RuleCode);
    }

    /// <summary>The row of a file that was just taken in.</summary>
    public static EvidenceFile Row(AttachedFile file, string rule, string proves, string divisionPath, ICaller caller, DateTimeOffset now, string? payment = null, string? indicator = null, long? warning = null) => new()
    {
        Id = file.Id, PaymentId = payment, IndicatorId = indicator, RuleCode = rule, WarningId = warning, Proves = proves,
        Name = file.Name, MediaType = file.MediaType, Bytes = file.Bytes, Sha256 = file.Sha256, DivisionPath = divisionPath, At = now, ById = caller.Id, ByName = caller.Name,
    };
}
