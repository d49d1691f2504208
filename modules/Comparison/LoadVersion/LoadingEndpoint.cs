using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Domain;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>What both ways of loading begin with: the register, and its version.</summary>
internal static class LoadingEndpoint
{
    public static async Task<EntryReading?> OpenAsync(HttpContext context, IDatabase database, EntryKeeper keeper, RegisterKeys keys, string code, string id, CancellationToken ct)
    {
        if (Registers.Find(code) is not { } register)
        {
            await Problem.WriteAsync(context, ComparisonRefusals.UnknownRegister, "code", code);
            return null;
        }
        await using var db = database.Read();
        var (version, fault, status) = await keeper.FindAsync(db, code, id, ct);
        if (version is not null) return new EntryReading(register, keys, version.CoversFrom);
        await Problem.WriteAsync(context, status, [fault!], ct);
        return null;
    }
}
