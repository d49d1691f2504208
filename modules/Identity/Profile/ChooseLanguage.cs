using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Profile;

/// <summary>The language of my screens.</summary>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
internal sealed record ChooseLanguageRequest(string? Language);

/// <summary>PUT /profile/language: the language in which my screens begin.</summary>
internal sealed class ChooseLanguage(IDatabase database, Self self, ICaller caller, IAuditTrail trail) : Endpoint<ChooseLanguageRequest>
{
    public override void Configure()
    {
        Put("/profile/language");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "The language in which your screens begin.");
    }

    public override async Task HandleAsync(ChooseLanguageRequest req, CancellationToken ct)
    {
        if (self.Refuse(HttpContext) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal);
            return;
        }
        if (req.Language is not { } language || !ScreenLanguage.IsKnown(language))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.LanguageUnknown, "language", req.Language);
            return;
        }
        await database.WriteAsync((db, t) => PutAsync(db, language, t), ct);
        await Send.NoContentAsync(ct);
    }

    private async Task<bool> PutAsync(SunLedgerDb db, string language, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().SingleAsync(u => u.Id == caller.Id, ct);
        if (user.Language == language) return false;
        var before = user.Language;
        user.Language = language;
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, UserActs.LanguageChosen(user.Id, before, language), ct);
        return true;
    }
}
