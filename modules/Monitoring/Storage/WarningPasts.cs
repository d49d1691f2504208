using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SunLedger.Monitoring.Storage;

/// <summary>
/// Warnings as they stood at an instant. A warning that has not changed since stands as its row says; one that has left a copy of what it was, in the transaction that changed it. What is new
/// costs nothing.
/// </summary>
internal static class WarningPasts
{
    /// <summary>Leaves a copy of every warning that is about to change. Called where warnings are written, before they are saved.</summary>
    public static void KeepPasts(this SunLedgerDb db, DateTimeOffset now)
    {
        foreach (var changing in db.ChangeTracker.Entries<Warning>().Where(e => e.State == EntityState.Modified).ToList())
        {
            var (was, from) = (changing.OriginalValues, changing.OriginalValues.GetValue<DateTimeOffset>(nameof(Warning.ChangedAt)));
            changing.Entity.ChangedAt = now;
            if (from >= now) continue; // it stood so for no time
            var past = db.Add(Empty(changing.Entity, from, now));
            Copy(was, past);
        }
    }

    /// <summary>Warnings as they stood at an instant, without their evidence; as they stand, when none is given.</summary>
    public static IQueryable<Warning> WarningsAt(this SunLedgerDb db, DateTimeOffset? instant)
    {
        var now = db.Set<Warning>().AsNoTracking();
        if (instant is not { } at) return now;
        var unchanged = now.Where(w => w.ChangedAt <= at).Select(w => new Warning
        {
            Id = w.Id,
            ChangedAt = w.ChangedAt,
            SubjectKind = w.SubjectKind,
            SubjectId = w.SubjectId,
            SubjectName = w.SubjectName,
            Period = w.Period,
            DefinitionCode = w.DefinitionCode,
            RuleCode = w.RuleCode,
            DefinitionHash = w.DefinitionHash,
            RuleName = w.RuleName,
            RuleEnglish = w.RuleEnglish,
            Risk = w.Risk,
            Enforcement = w.Enforcement,
            State = w.State,
            Level = w.Level,
            IsUnjudged = w.IsUnjudged,
            IsAttempt = w.IsAttempt,
            DivisionCode = w.DivisionCode,
            DivisionPath = w.DivisionPath,
            FundCode = w.FundCode,
            CategoryCode = w.CategoryCode,
            AmountFen = w.AmountFen,
            AsOf = w.AsOf,
            SinceOn = w.SinceOn,
            OpenedOn = w.OpenedOn,
            ClearedOn = w.ClearedOn,
            HitOn = w.HitOn,
            ExemptionId = w.ExemptionId,
            DueOn = w.DueOn,
            SignedOn = w.SignedOn,
            HandlerId = w.HandlerId,
            HandlerName = w.HandlerName,
            ExplainedOn = w.ExplainedOn,
            OrderedOn = w.OrderedOn,
            RectifiedOn = w.RectifiedOn,
            Proposed = w.Proposed,
            ProposedById = w.ProposedById,
            IsProposedBySupervision = w.IsProposedBySupervision,
            Reason = w.Reason,
            SettledOn = w.SettledOn,
        });
        var changed = db.Set<WarningPast>().AsNoTracking().Where(w => w.FromAt <= at && w.UntilAt > at).Select(w => new Warning
        {
            Id = w.WarningId,
            ChangedAt = w.FromAt,
            SubjectKind = w.SubjectKind,
            SubjectId = w.SubjectId,
            SubjectName = w.SubjectName,
            Period = w.Period,
            DefinitionCode = w.DefinitionCode,
            RuleCode = w.RuleCode,
            DefinitionHash = w.DefinitionHash,
            RuleName = w.RuleName,
            RuleEnglish = w.RuleEnglish,
            Risk = w.Risk,
            Enforcement = w.Enforcement,
            State = w.State,
            Level = w.Level,
            IsUnjudged = w.IsUnjudged,
            IsAttempt = w.IsAttempt,
            DivisionCode = w.DivisionCode,
            DivisionPath = w.DivisionPath,
            FundCode = w.FundCode,
            CategoryCode = w.CategoryCode,
            AmountFen = w.AmountFen,
            AsOf = w.AsOf,
            SinceOn = w.SinceOn,
            OpenedOn = w.OpenedOn,
            ClearedOn = w.ClearedOn,
            HitOn = w.HitOn,
            ExemptionId = w.ExemptionId,
            DueOn = w.DueOn,
            SignedOn = w.SignedOn,
            HandlerId = w.HandlerId,
            HandlerName = w.HandlerName,
            ExplainedOn = w.ExplainedOn,
            OrderedOn = w.OrderedOn,
            RectifiedOn = w.RectifiedOn,
            Proposed = w.Proposed,
            ProposedById = w.ProposedById,
            IsProposedBySupervision = w.IsProposedBySupervision,
            Reason = w.Reason,
            SettledOn = w.SettledOn,
        });
        return unchanged.Concat(changed);
    }

    private static WarningPast Empty(Warning w, DateTimeOffset from, DateTimeOffset until) => new()
    {
        WarningId = w.Id, FromAt = from, UntilAt = until,
        SubjectId = w.SubjectId, SubjectName = w.SubjectName, DefinitionCode = w.DefinitionCode, RuleCode = w.RuleCode, DefinitionHash = w.DefinitionHash,
        RuleName = w.RuleName, RuleEnglish = w.RuleEnglish, DivisionCode = w.DivisionCode, DivisionPath = w.DivisionPath, CategoryCode = w.CategoryCode,
    };

    // All that both have under one name, so that a new column cannot be forgotten.
    private static void Copy(PropertyValues was, EntityEntry<WarningPast> past)
    {
        foreach (var property in past.Metadata.GetProperties())
            if (property.PropertyInfo?.DeclaringType == typeof(WarningStand)) past.CurrentValues[property.Name] = was[property.Name];
    }
}
