using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Switching;

/// <summary>A place where something is switched: a division and all below it, or with empty texts the whole system.</summary>
internal sealed record Place(string Code, string Path)
{
    public static Place System { get; } = new("", "");
}

/// <summary>Adds switches to what was switched before.</summary>
internal sealed class SwitchStore(IDatabase database, Shelf shelf, IAuditTrail trail, TimeProvider time)
{
    /// <summary>Switches a thing; false when it stood that way already.</summary>
    public async Task<bool> SetAsync(SwitchKind kind, string code, Place place, bool isOn, string reason, ICaller by, CancellationToken ct)
    {
        var changed = await database.WriteAsync(
            async (db, token) =>
            {
                // Two who switch at once queue at the list's row, so that each sees what the other did.
                await db.BumpAsync(ListRow.Switches, token);
                var last = await db.Set<SwitchRow>().Where(s => s.Kind == kind && s.Code == code && s.DivisionCode == place.Code)
                    .OrderByDescending(s => s.No).AsNoTracking().FirstOrDefaultAsync(token);
                if ((last?.IsOn ?? true) == isOn) return false;
                db.Add(new SwitchRow
                {
                    Kind = kind,
                    Code = code,
                    DivisionCode = place.Code,
                    DivisionPath = place.Path,
                    IsOn = isOn,
                    At = time.GetUtcNow(),
                    ById = by.Id,
                    ByName = by.Name,
                    Reason = reason,
                });
                await db.SaveChangesAsync(token);
                await trail.RecordAsync(db, Act(kind, code, place, isOn, reason), token);
                return true;
            },
            ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
        return changed;
    }

    private static Act Act(SwitchKind kind, string code, Place place, bool isOn, string reason) => new("switch.set", "switch", $"{kind.ToString().ToLowerInvariant()}:{code}")
    {
        DivisionPath = place.Path.Length == 0 ? null : place.Path,
        Before = new { division = place.Code, isOn = !isOn },
        After = new { division = place.Code, isOn },
        Reason = reason,
    };
}
