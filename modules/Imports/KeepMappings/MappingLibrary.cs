using System.Text.Json;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Imports.KeepMappings;

/// <summary>Saved mappings: a division's own, and those of the divisions above it.</summary>
internal sealed class MappingLibrary(IDatabase database, ICaller caller, IAuditTrail trail, TimeProvider time)
{
    /// <summary>The newest versions that the caller may use, by name; the own division's win over those from above.</summary>
    public async Task<IReadOnlyList<SavedMapping>> AllAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var codes = caller.DivisionPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var saved = await db.Set<SavedMapping>().AsNoTracking().Where(m => codes.Contains(m.DivisionCode)).ToListAsync(ct);
        return
        [
            .. saved.GroupBy(m => (m.DivisionCode, m.Name)).Select(g => g.MaxBy(m => m.Version)!)
                .Where(m => !m.IsDeleted)
                .GroupBy(m => m.Name).Select(g => g.MaxBy(m => m.DivisionPath.Length)!)
                .OrderBy(m => m.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The mapping that the caller means by the name, or null.</summary>
    public async Task<SavedMapping?> FindAsync(string name, CancellationToken ct) => (await AllAsync(ct)).FirstOrDefault(m => m.Name == name);

    /// <summary>Saves the next version; the same content again changes nothing.</summary>
    public Task<SavedMapping> SaveAsync(string name, ImportMapping mapping, CancellationToken ct) => WriteAsync(name, mapping.Kind, ImportJson.Write(mapping), isDeleted: false, ct);

    /// <summary>Ends the mapping; imports that used it keep their copy.</summary>
    public Task DeleteAsync(SavedMapping mapping, CancellationToken ct) => WriteAsync(mapping.Name, mapping.Kind, mapping.Body, isDeleted: true, ct);

    private Task<SavedMapping> WriteAsync(string name, string kind, string body, bool isDeleted, CancellationToken ct) => database.WriteAsync(async (db, token) =>
    {
        var last = await db.Set<SavedMapping>().AsNoTracking().Where(m => m.DivisionCode == caller.DivisionCode && m.Name == name).OrderByDescending(m => m.Version).FirstOrDefaultAsync(token);
        if (last is not null && last.Body == body && last.IsDeleted == isDeleted) return last;
        var next = new SavedMapping
        {
            DivisionCode = caller.DivisionCode,
            DivisionPath = caller.DivisionPath,
            Name = name,
            Version = (last?.Version ?? 0) + 1,
            Kind = kind,
            Body = body,
            IsDeleted = isDeleted,
            SavedBy = caller.Name,
            SavedAt = time.GetUtcNow(),
        };
        db.Add(next);
        await db.SaveChangesAsync(token);
        await trail.RecordAsync(db, new Act(isDeleted ? "mapping.delete" : "mapping.save", "mapping", name) { Before = Seen(last), After = Seen(next) }, token);
        return next;
    }, ct);

    private static object? Seen(SavedMapping? mapping) => mapping is null || mapping.IsDeleted ? null : new { mapping.Version, mapping.Kind, body = JsonSerializer.Deserialize<JsonElement>(mapping.Body) };
}
