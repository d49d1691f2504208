using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Profile;

/// <summary>The language of my screens.</summary>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
internal sealed record ChooseLanguageRequest(string? Language);

/// <summary>PUT /profile/language: the language in which my screens begin.</summary>
internal sealed class ChooseLanguage(IDatabase database, Self self, ICaller caller) : Endpoint<ChooseLanguageRequest>
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
        await database.WriteAsync((db, t) => db.Set<UserRow>().Where(u => u.Id == caller.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Language, language), t), ct);
        await Send.NoContentAsync(ct);
    }
}
