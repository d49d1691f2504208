using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>
/// What the host must remember between two steps of signing in, sealed and carried by the browser: any host can take the second step. A ticket lives five
/// minutes; one that is spent opens nothing more.
/// </summary>
internal sealed class Tickets(SecretBox box, IDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A ticket for one purpose.</summary>
    /// <param name="purpose">Which step it is for.</param>
    /// <param name="userId">Whose; null when nobody is known yet.</param>
    /// <param name="state">What else must come back.</param>
    public string Make(string purpose, string? userId, string state = "")
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Content(userId, state, (time.GetUtcNow() + Life).ToUnixTimeMilliseconds()));
        return Base64Url.EncodeToString(box.Seal(Purpose(purpose), content));
    }

    /// <summary>What a ticket says; null when it is none of ours, for another purpose, or too old.</summary>
    public Content? Read(string purpose, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket) || ticket.Length > 8192 || !Base64Url.IsValid(ticket)) return null;
        try
        {
            var content = JsonSerializer.Deserialize<Content>(box.Open(Purpose(purpose), Base64Url.DecodeFromChars(ticket)));
            return content is not null && content.Until > time.GetUtcNow().ToUnixTimeMilliseconds() ? content : null;
        }
        catch (CryptographicException)
        {
            return null; // a forged ticket is an unknown one
        }
    }

    /// <summary>True the first time, on whichever host.</summary>
    public Task<bool> SpendAsync(string ticket, CancellationToken ct) => database.WriteAsync(
        async (db, t) =>
        {
            var (key, now) = (Secret.Hash(ticket), time.GetUtcNow());
            await db.Set<SpentTicketRow>().Where(s => s.Until <= now).ExecuteDeleteAsync(t);
            if (await db.Set<SpentTicketRow>().AnyAsync(s => s.TicketHash == key, t)) return false;
            db.Add(new SpentTicketRow { TicketHash = key, Until = now + Life });
            await db.SaveChangesAsync(t);
            return true;
        },
        ct);

    private static string Purpose(string purpose) => $"ticket:{purpose}";

    internal sealed record Content(string? UserId, string State, long Until);
}
