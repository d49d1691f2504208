namespace SunLedger.Host.Tests.Authorisation;

/// <summary>
/// How each route is called to see who may. A reading route is read. A writing route is sent something that it must refuse once it has let the caller
/// in, or a row that stands there for nothing else. A new route without a line here fails the matrix.
/// </summary>
/// <param name="Path">The path for a division; the same for all when the route names none.</param>
/// <param name="Json">The body, or none.</param>
/// <param name="NamesAPlace">True when the path leads to a row of one division, or asks for one: of a foreign one it must answer 404.</param>
internal sealed record Call(Func<World, Place, string> Path, string? Json = null, bool NamesAPlace = false)
{
    private const string Empty = "[]";
    private const string Nothing = "{}";

    /// <summary>By route, as <see cref="ServedRoute.Name"/> has it.</summary>
    public static IReadOnlyDictionary<string, Call> All { get; } = new Dictionary<string, Call>
    {
        // Open, and the caller's own session.
        ["GET /health"] = To("health"),
        ["GET /refusals"] = To("refusals"),
        ["POST /session"] = Send("session", Nothing),
        ["GET /session"] = To("session"),
        ["DELETE /session"] = To("session") with { EndsTheSession = true },
        ["POST /session/password"] = Send("session/password", Nothing),

        // Catalogue
        ["GET /divisions"] = To("divisions"),
        ["GET /divisions/{code}"] = In("divisions/{0}") with { ShowsAbove = true },
        ["GET /organisations"] = In("organisations?division={0}"),
        ["POST /organisations"] = Send("organisations", Empty),
        ["GET /funds"] = To("funds"),
        ["GET /funds/{code}"] = To("funds/C21"),
        ["POST /funds"] = Send("funds", Empty),
        ["GET /categories"] = To("categories"),
        ["GET /categories/{code}"] = To("categories/special-poverty"),
        ["GET /plugins"] = To("plugins"),

        // Ledger
        ["GET /indicators"] = In("indicators?division={0}"),
        ["GET /indicators.csv"] = In("indicators.csv?division={0}"),
        ["POST /indicators"] = Send("indicators", Empty),
        ["GET /indicators/{id}"] = At("indicators/I-{0}"),
        ["GET /indicators/{id}/children"] = At("indicators/I-{0}/children"),
        ["GET /indicators/{id}/statement"] = At("indicators/I-{0}/statement"),
        ["GET /indicators/{id}/trace"] = At("indicators/I-{0}/trace"),
        ["GET /budgets"] = In("budgets?division={0}"),
        ["POST /budgets"] = Send("budgets", Empty),
        ["GET /releases"] = In("releases?division={0}"),
        ["GET /releases.csv"] = In("releases.csv?division={0}"),
        ["POST /releases"] = Send("releases", Empty),
        ["GET /receipts"] = In("receipts?division={0}"),
        ["GET /receipts.csv"] = In("receipts.csv?division={0}"),
        ["POST /receipts"] = Send("receipts", Empty),
        ["GET /assignments"] = In("assignments?division={0}"),
        ["GET /assignments.csv"] = In("assignments.csv?division={0}"),
        ["POST /assignments"] = Send("assignments", Empty),
        ["GET /adjustments"] = In("adjustments?division={0}"),
        ["GET /adjustments.csv"] = In("adjustments.csv?division={0}"),
        ["POST /adjustments"] = Send("adjustments", Empty),
        ["POST /corrections"] = Send("corrections", Nothing),
        ["GET /payments"] = In("payments?division={0}"),
        ["GET /payments.csv"] = In("payments.csv?division={0}"),
        ["POST /payments"] = Send("payments", Empty),
        ["POST /payments/check"] = Send("payments/check", Empty),
        ["GET /payments/{id}"] = At("payments/Z-{0}-1") with { KeepsToUnits = true },
        ["GET /payments/{id}/trace"] = At("payments/Z-{0}-1/trace"),
        ["POST /payees/trace"] = Send("payees/trace", Nothing),
        ["GET /reservations"] = In("reservations?division={0}"),
        ["GET /reservations.csv"] = In("reservations.csv?division={0}"),
        ["POST /reservations"] = Send("reservations", Empty),
        ["GET /reservations/{id}"] = At("reservations/H-{0}"),
        ["POST /reservations/{id}/post"] = Send("reservations/none/post", Nothing),
        ["POST /reservations/{id}/void"] = Send("reservations/none/void", Nothing),
        ["GET /overview"] = In("overview?year=2018&division={0}"),
        ["GET /overview/flow"] = In("overview/flow?year=2018&division={0}"),
        ["GET /overview/years"] = To("overview/years"),
        ["GET /definitions"] = To("definitions"),
        ["GET /reconciliation"] = To("reconciliation"),
        ["POST /reconciliation"] = Send("reconciliation", Nothing),
        ["GET /ledger/verification"] = To("ledger/verification"),
        ["POST /ledger/verification"] = Send("ledger/verification", Nothing),
        ["GET /ledger/checkpoints"] = To("ledger/checkpoints"),

        // Projects
        ["GET /projects"] = In("projects?division={0}"),
        ["POST /projects"] = Send("projects", Empty),
        ["PUT /projects"] = Send("projects", Empty),
        ["GET /contracts"] = In("contracts?division={0}"),
        ["POST /contracts"] = Send("contracts", Empty),
        ["PUT /contracts"] = Send("contracts", Empty),
        ["GET /contracts/{code}"] = At("contracts/HT-{0}-1") with { KeepsToUnits = true },
        // Performance
        ["GET /measures"] = In("measures?division={0}"),
        ["POST /measures"] = Send("measures", Empty),
        ["PUT /measures"] = Send("measures", Empty),
        ["GET /measures/{id}"] = At("measures/JX-{0}-1") with { KeepsToUnits = true },
        ["POST /measure-reports"] = Send("measure-reports", Empty),
        ["GET /self-evaluations"] = In("self-evaluations?division={0}"),
        ["POST /self-evaluations"] = Send("self-evaluations", Empty),
        ["GET /projects/{code}"] = At("projects/P-{0}-1") with { KeepsToUnits = true },

        // Monitoring
        ["GET /warnings"] = In("warnings?division={0}"),
        ["GET /warnings/summary"] = In("warnings/summary?division={0}"),
        ["GET /warnings/{id}"] = Of("warning", "warnings/{0}"),
        ["POST /warnings/{id}/notes"] = Of("warning", "warnings/{0}/notes", """{"text":"x"}"""),
        ["POST /warnings/{id}/sign"] = Of("warning", "warnings/{0}/sign", Nothing),
        ["POST /warnings/{id}/order"] = Of("warning", "warnings/{0}/order", """{"text":"x"}"""),
        ["POST /warnings/{id}/rectify"] = Of("warning", "warnings/{0}/rectify", """{"text":"x","evidence":"y"}"""),
        ["POST /warnings/{id}/settle"] = Of("warning", "warnings/{0}/settle", """{"reason":"duplicate","text":"x"}"""),
        ["POST /warnings/{id}/reopen"] = Of("warning", "warnings/{0}/reopen", """{"text":"x"}"""),
        ["GET /warnings/reasons"] = To("warnings/reasons"),
        ["GET /warnings/quality"] = In("warnings/quality?division={0}"),
        ["GET /warnings/quality.csv"] = In("warnings/quality.csv?division={0}"),
        ["GET /exemptions"] = In("exemptions?division={0}"),
        ["GET /exemptions.csv"] = In("exemptions.csv?division={0}"),
        ["POST /exemptions"] = Send("exemptions", Nothing),
        ["POST /exemptions/{id}/decision"] = Send("exemptions/none/decision", """{"isAgreed":true,"text":"x"}"""),
        ["POST /exemptions/{id}/end"] = Send("exemptions/none/end", """{"text":"x"}"""),
        ["POST /sweeps"] = Send("sweeps", """{"year":1}"""),
        ["GET /sweeps/{id}"] = To("sweeps/none"),

        // Imports
        ["GET /import-kinds"] = To("import-kinds"),
        ["GET /imports"] = To("imports"),
        ["POST /imports"] = Send("imports?kind=none&mode=all", Nothing),
        ["POST /imports:preview"] = Send("imports:preview?kind=none", Nothing),
        ["GET /imports/{id}"] = To("imports/none"),
        ["GET /imports/{id}/rows"] = To("imports/none/rows"),
        ["GET /imports/{id}/corrections.csv"] = To("imports/none/corrections.csv"),
        ["GET /import-mappings"] = To("import-mappings"),
        ["GET /import-mappings/{name}"] = To("import-mappings/none"),
        ["PUT /import-mappings/{name}"] = Send("import-mappings/none", """{"kind":"none"}"""),
        ["DELETE /import-mappings/{name}"] = To("import-mappings/none"),

        // Identity
        ["GET /users"] = To("users"),
        ["POST /users"] = Send("users", Nothing),
        ["PUT /users/{id}"] = Of("user", "users/{0}", Nothing),
        ["POST /users/{id}/password"] = Send("users/none/password", Nothing),
        ["POST /users/{id}/password/confirm"] = Of("user", "users/{0}/password/confirm", Nothing),
        ["GET /users/{id}/sessions"] = Of("user", "users/{0}/sessions"),
        ["POST /users/{id}/sessions/end"] = Of("user", "users/{0}/sessions/end", """{"sessionId":"none","reason":"x"}"""),
        ["POST /users/{id}/close"] = Of("user", "users/{0}/close", """{"reason":"x"}"""),
        ["POST /users/{id}/reopen"] = Of("user", "users/{0}/reopen", Nothing),
        ["GET /roles"] = To("roles"),
        ["GET /grants"] = To("grants"),
        ["POST /grants"] = Of("user", "grants", """{"userId":"{0}","role":"system-admin","reason":"x"}"""),
        ["POST /grants/{id}/agree"] = Of("grant", "grants/{0}/agree", Nothing),
        ["POST /grants/{id}/refuse"] = Of("grant", "grants/{0}/refuse", """{"opinion":"x"}"""),
        ["POST /grants/{id}/withdraw"] = Of("grant", "grants/{0}/withdraw", Nothing),
        ["POST /grants/{id}/end"] = Of("grant", "grants/{0}/end", """{"opinion":"x"}"""),
        ["GET /grants/review"] = To("grants/review"),
        ["GET /grants/review.csv"] = To("grants/review.csv"),

        // Identity: how somebody signs in, and their own profile
        ["POST /session/second-factor"] = Send("session/second-factor", Nothing),
        ["POST /session/passkey/options"] = Send("session/passkey/options", Nothing),
        ["POST /session/passkey"] = Send("session/passkey", Nothing),
        ["GET /session/external"] = To("session/external"),
        ["GET /session/ways"] = To("session/ways"),
        ["GET /profile"] = To("profile"),
        ["GET /profile/password-rules"] = To("profile/password-rules"),
        ["GET /profile/sessions"] = To("profile/sessions"),
        ["DELETE /profile/sessions"] = To("profile/sessions"), // of people who have no other
        ["DELETE /profile/sessions/{id}"] = To("profile/sessions/none"),
        ["PUT /profile/language"] = Send("profile/language", Nothing),
        ["POST /profile/second-factor"] = Send("profile/second-factor", Nothing),
        ["POST /profile/second-factor/confirm"] = Send("profile/second-factor/confirm", Nothing),
        ["POST /profile/second-factor/remove"] = Send("profile/second-factor/remove", Nothing),
        ["POST /profile/recovery-codes"] = Send("profile/recovery-codes", Nothing),
        ["POST /profile/passkeys/options"] = Send("profile/passkeys/options", Nothing),
        ["POST /profile/passkeys"] = Send("profile/passkeys", Nothing),
        ["DELETE /profile/passkeys/{id}"] = Send("profile/passkeys/none", Nothing),
        ["DELETE /users/{id}/second-factor"] = Send("users/none/second-factor", """{"reason":"x"}"""),
        ["PUT /users/{id}/external-subject"] = Send("users/none/external-subject", Nothing),

        // Clients
        ["GET /clients"] = To("clients"),
        ["POST /clients"] = Send("clients", Nothing),
        ["GET /clients/{id}"] = Of("client", "clients/{0}"),
        ["PUT /clients/{id}"] = Of("client", "clients/{0}", Nothing),
        ["DELETE /clients/{id}"] = To("clients/none"),
        ["POST /clients/{id}/secrets"] = Send("clients/none/secrets", Nothing),
        ["DELETE /clients/{id}/secrets/{no}"] = To("clients/none/secrets/1"),
        ["GET /clients/{id}/calls"] = Of("client", "clients/{0}/calls"),
        ["GET /clients/{id}/calls/{callId}"] = To("clients/none/calls/1"),
        ["POST /clients/{id}/calls/{callId}/replay"] = Send("clients/none/calls/1/replay", Nothing),
        ["GET /clients/{id}/webhooks"] = Of("client", "clients/{0}/webhooks"),
        ["POST /clients/{id}/webhooks"] = Send("clients/none/webhooks", Nothing),
        ["DELETE /clients/{id}/webhooks/{webhookId}"] = To("clients/none/webhooks/none"),
        ["POST /clients/{id}/webhooks/{webhookId}/ping"] = Send("clients/none/webhooks/none/ping", Nothing),
        ["POST /clients/{id}/webhooks/{webhookId}/secret"] = Send("clients/none/webhooks/none/secret", Nothing),
        ["GET /clients/{id}/deliveries"] = Of("client", "clients/{0}/deliveries"),
        ["POST /clients/{id}/deliveries/{deliveryId}/replay"] = Send("clients/none/deliveries/1/replay", Nothing),

        // Approval
        ["GET /approval/kinds"] = To("approval/kinds"),
        ["GET /approval/counts"] = To("approval/counts"),
        ["GET /approval/documents"] = To("approval/documents"),
        ["POST /approval/documents"] = Send("approval/documents", Nothing),
        ["GET /approval/documents/{id}"] = To("approval/documents/none"),
        ["POST /approval/documents/{id}/acts"] = Send("approval/documents/none/acts", Nothing),
        ["POST /approval/documents/{id}/attachments"] = File("approval/documents/none/attachments", "multipart/form-data"),
        ["GET /approval/attachments/{id}"] = To("approval/attachments/none"),
        ["POST /approval/agreements"] = Send("approval/agreements", Nothing),
        ["GET /approval/delegations"] = To("approval/delegations"),
        ["POST /approval/delegations"] = Send("approval/delegations", Nothing),
        ["DELETE /approval/delegations/{id}"] = To("approval/delegations/none"),
        ["GET /approval/phrases"] = To("approval/phrases"),
        ["PUT /approval/phrases"] = Send("approval/phrases", Nothing),
        ["GET /approval/chains"] = To("approval/chains"),
        ["POST /approval/chains"] = Send("approval/chains", Nothing),
        ["GET /approval/chains/preview"] = To("approval/chains/preview"),
        ["GET /approval/demands"] = To("approval/demands"),
        ["PUT /approval/demands"] = Send("approval/demands", Nothing),

        // Audit and personal data
        ["GET /audit/lines"] = To("audit/lines"),
        ["GET /audit/lines/{no}"] = To("audit/lines/0"),
        ["GET /audit/lines.csv"] = To("audit/lines.csv"),
        ["GET /audit/archives"] = To("audit/archives"),
        ["POST /audit/archives"] = Send("audit/archives", """{"before":"2999-01-01"}"""),
        ["GET /audit/archives/{name}"] = To("audit/archives/none"),
        ["GET /personal/keys"] = To("personal/keys"),
        ["POST /personal/keys"] = Send("personal/keys", Nothing),
        ["POST /payments/{id}/unmask"] = Send("payments/none/unmask", Nothing),

        // Switches, packs, back-tests
        ["GET /switches"] = In("switches?division={0}"),
        ["POST /switches"] = Send("switches", Nothing),
        ["GET /switches/history"] = To("switches/history"),
        ["GET /switches/impact"] = To("switches/impact?kind=category&code=none"),
        ["GET /packs"] = To("packs"),
        ["POST /packs"] = Send("packs", Nothing),
        ["GET /packs/{division}"] = To("packs/none"),
        ["POST /packs/check"] = Send("packs/check", Nothing),
        ["POST /packs/try"] = Send("packs/try", Nothing),
        ["POST /packs/{division}/{version}/take-back"] = Send("packs/none/1/take-back", Nothing),
        ["POST /categories/{code}/upgrade-preview"] = Send("categories/none/upgrade-preview", Nothing),
        ["POST /back-tests"] = Send("back-tests", Nothing),

        // Elements, observations, registers
        ["GET /elements"] = To("elements"),
        ["GET /elements/duties"] = In("elements/duties?division={0}&year=2018"),
        ["GET /elements/completeness"] = In("elements/completeness?division={0}&year=2018"),
        ["GET /elements/completeness.csv"] = In("elements/completeness.csv?division={0}&year=2018"),
        ["GET /observations"] = In("observations?division={0}"),
        ["POST /observations"] = Send("observations", Empty),
        ["GET /person-lines"] = In("person-lines?division={0}"),
        ["GET /person-lines/totals"] = In("person-lines/totals?division={0}"),
        ["POST /person-lines"] = Send("person-lines", Empty),
        ["POST /person-lines/{id}/unmask"] = Send("person-lines/none/unmask", Nothing),
        ["GET /registers"] = To("registers"),
        ["GET /registers/{code}/versions"] = To("registers/deceased/versions"),
        ["POST /registers/{code}/versions"] = Send("registers/deceased/versions", Nothing),
        ["POST /registers/{code}/versions/{id}/entries"] = Send("registers/deceased/versions/none/entries", Empty),
        ["POST /registers/{code}/versions/{id}/file"] = File("registers/deceased/versions/none/file", "text/csv"),
        ["POST /registers/{code}/versions/{id}/decision"] = Send("registers/deceased/versions/none/decision", Nothing),
    };

    private static Call To(string path) => new((_, _) => path);

    private static Call Send(string path, string json) => new((_, _) => path, json);

    private static Call File(string path, string type) => new((_, _) => path) { FileType = type };

    private static Call In(string path) => new((_, place) => path.Replace("{0}", World.Code(place), StringComparison.Ordinal), null, NamesAPlace: true);

    private static Call At(string path) => new((_, place) => path.Replace("{0}", place.ToString(), StringComparison.Ordinal), null, NamesAPlace: true);

    private static Call Of(string kind, string path, string? json = null) =>
        new((world, place) => path.Replace("{0}", world.Made(kind, place), StringComparison.Ordinal), json, NamesAPlace: true) { _kind = kind };

    private string? _kind;

    /// <summary>True when the divisions above are shown, too: everybody may know where their own lies.</summary>
    public bool ShowsAbove { get; init; }

    /// <summary>True when it leads to a row of one unit: the people of another unit must get 404, wherever it is.</summary>
    public bool KeepsToUnits { get; init; }

    /// <summary>How it takes a file, when it takes one: it is sent one that holds nothing of use.</summary>
    public string? FileType { get; init; }

    /// <summary>True when it ends the session that asks: it is asked by another one of the same person.</summary>
    public bool EndsTheSession { get; init; }

    /// <summary>The body for a division.</summary>
    public string? Body(World world, Place place) => _kind is null ? Json : Json?.Replace("{0}", world.Made(_kind, place), StringComparison.Ordinal);
}
