using System.Linq.Expressions;
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
            if (from >= now || db.Recorded?.Has<Warning>(changing.Entity.Id, from) == true) continue; // it stood so for no time
            var past = db.Add(Empty(changing.Entity, from, now));
            Copy(was, past);
        }
    }

    /// <summary>Warnings as they stood at an instant, without their evidence; as they stand, when none is given.</summary>
    public static IQueryable<Warning> WarningsAt(this SunLedgerDb db, DateTimeOffset? instant)
    {
        var now = db.Set<Warning>().AsNoTracking();
        if (instant is not { } at) return now;
        var unchanged = now.Where(w => w.ChangedAt <= at).Select(Stood<Warning>(nameof(Warning.Id), nameof(Warning.ChangedAt)));
        var changed = db.Set<WarningPast>().AsNoTracking().Where(w => w.FromAt <= at && w.UntilAt > at).Select(Stood<WarningPast>(nameof(WarningPast.WarningId), nameof(WarningPast.FromAt)));
        return unchanged.Concat(changed);
    }

    // A warning out of a row of either table. All that both have is taken by name, so that a new column cannot be forgotten in one of them.
    private static Expression<Func<T, Warning>> Stood<T>(string id, string since) where T : WarningStand
    {
        var row = Expression.Parameter(typeof(T), "w");
        MemberAssignment Take(string to, string from) => Expression.Bind(typeof(Warning).GetProperty(to)!, Expression.Property(row, from));
        return Expression.Lambda<Func<T, Warning>>(
            Expression.MemberInit(
                Expression.New(typeof(Warning)),
                [Take(nameof(Warning.Id), id), Take(nameof(Warning.ChangedAt), since), .. typeof(WarningStand).GetProperties().Select(p => Take(p.Name, p.Name))]),
            row);
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
