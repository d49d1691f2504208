using SunLedger.Personal.Setup;
using SunLedger.Personal.Storage;

namespace SunLedger.Personal.SeeKeys;

/// <summary>A key of personal data; never the key itself.</summary>
/// <param name="Id">What seals made with it begin with.</param>
/// <param name="Column">The column that it seals.</param>
/// <param name="Year">The year it was made for.</param>
/// <param name="Algorithm">AES-256-GCM or SM4-GCM.</param>
/// <param name="MadeAt">When it was made; the newest of a column seals what is written now.</param>
/// <param name="Master">Fingerprint of the master key that wraps it.</param>
internal sealed record KeyView(int Id, string Column, int Year, string Algorithm, DateTimeOffset MadeAt, string Master);

/// <summary>GET /personal/keys: the keys of personal data.</summary>
internal sealed class SeeKeys(IDatabase database) : EndpointWithoutRequest<IReadOnlyList<KeyView>>
{
    public override void Configure()
    {
        Get("/personal/keys");
        Permissions(May.KeepPolicies);
        Description(d => d.WithTags("Personal data"));
        Summary(s => s.Summary = "The keys of personal data, by column, the newest first; never a key itself.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var keys = await db.Set<DataKey>().AsNoTracking().OrderBy(k => k.Column).ThenByDescending(k => k.MadeAt).ToListAsync(ct);
        await Send.OkAsync([.. keys.Select(k => new KeyView(k.Id, k.Column, k.Year, k.Algorithm, k.MadeAt, k.Master))], ct);
    }
}

/// <summary>POST /personal/keys: every column gets a new key, for what is written from now on. They are the whole installation's: only somebody of its root may.</summary>
internal sealed class RotateKeys(KeysStartup keys, ICaller caller) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Post("/personal/keys");
        Permissions(May.KeepPolicies);
        Description(d => d.WithTags("Personal data"));
        Summary(s => s.Summary = "Gives every column a new key for what is written from now on; the security administrator of the root division does. What was sealed before still opens with the key that it names.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (!caller.Sees(new SystemCaller().DivisionPath))
        {
            await Problem.WriteAsync(HttpContext, PersonalRefusals.KeysOfTheWhole);
            return;
        }
        await keys.MakeAsync(anew: true, ct);
        await Send.NoContentAsync(ct);
    }
}
