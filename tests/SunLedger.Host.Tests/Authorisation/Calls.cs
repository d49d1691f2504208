namespace SunLedger.Host.Tests.Authorisation;

/// <summary>Every route, and how it is called. A new route without a line here fails the matrix.</summary>
internal static class Calls
{
    private const string Nothing = "{}";
    private const string Payment = """{"id":"ZN-{at}","indicatorId":"I-{at}","projectCode":"P-{at}-1","amount":99999,"paidOn":"2018-06-15","payeeName":"建筑公司","payeeAccount":"37048100012345678","payeeKind":"供应商","use":"工程款","functionSubject":"2130504","settleMode":"转账"}""";
    private const string Assignment = """{"id":"AN-{at}","indicatorId":"I-{at}","projectCode":"P-{at}-1","amount":99999,"assignedOn":"2018-03-01"}""";
    private const string Indicator = """{"id":"IN-{at}","fundCode":"C21","year":2018,"divisionCode":"{division}","docNo":"财农〔2018〕9号","docDate":"2018-01-10","amount":1,"functionSubject":"2130504"}""";
    private const string Project = """{"code":"PN-{at}","name":"路","categoryCode":"special-poverty","divisionCode":"{division}","unitCode":"U-{at}-1","libraryState":"草稿","libraryYear":2018,"budget":5}""";
    private const string Pack = """{"division":"{division}","name":"本地资金与规则","funds":[{"code":"{division}-F2","name":"路灯补助资金","category":"none","department":"农业科"}]}""";

    /// <summary>By route, as <see cref="ServedRoute.Name"/> has it.</summary>
    public static IReadOnlyDictionary<string, Call> All { get; } = new Dictionary<string, Call>
    {
        // Open, and the caller's own session.
        ["GET /health"] = Everybodys("health"),
        ["GET /refusals"] = Everybodys("refusals"),
        ["POST /session"] = Ones("session", Nothing),
        ["GET /session"] = Ones("session"),
        ["DELETE /session"] = Ones("session") with { EndsTheSession = true },
        ["POST /session/password"] = Ones("session/password", Nothing),

        // Catalogue
        ["GET /divisions"] = List("divisions?q=市&limit=500", "\"code\":\"{division}\""),
        ["GET /divisions/{code}"] = Row("divisions/{division}") with { ShowsAbove = true },
        ["GET /organisations"] = Row("organisations?division={division}"),
        ["POST /organisations"] = Named("organisations", """[{"code":"UN-{at}","name":"单位","division":"{division}","kind":"预算单位"}]"""),
        ["GET /funds"] = List("funds?limit=500", "{division}-F1") with { ShowsAbove = true },
        ["GET /funds/{code}"] = Row("funds/{division}-F1") with { ShowsAbove = true },
        ["POST /funds"] = Named("funds", """[{"code":"{division}-F3","name":"路灯","responsibleDepartment":"农业科","categoryCode":"special-poverty"}]"""),
        ["GET /categories"] = List("categories", "x{division}-lamps") with { ShowsAbove = true },
        ["GET /categories/{code}"] = Row("categories/x{division}-lamps") with { ShowsAbove = true },
        ["GET /categories/{code}/versions"] = Row("categories/x{division}-lamps/versions") with { ShowsAbove = true },
        ["GET /plugins"] = Everybodys("plugins"),

        // Ledger
        ["GET /indicators"] = Row("indicators?division={division}"),
        ["GET /indicators.csv"] = Row("indicators.csv?division={division}"),
        ["POST /indicators"] = Named("indicators", $"[{Indicator}]") with { Elsewhere = "division_not_yours" },
        ["GET /indicators/{id}"] = Row("indicators/I-{at}"),
        ["GET /indicators/{id}/children"] = Row("indicators/I-{at}/children"),
        ["GET /indicators/{id}/statement"] = Row("indicators/I-{at}/statement"),
        ["GET /indicators/{id}/trace"] = Row("indicators/I-{at}/trace"),
        ["GET /budgets"] = Row("budgets?division={division}"),
        ["POST /budgets"] = Named("budgets", """[{"id":"BN-{at}","divisionCode":"{division}","year":2018,"approvedOn":"2018-02-01","fundCode":"C21","expected":1,"docNo":"财预〔2018〕1号"}]"""),
        ["GET /clearing-notes"] = Row("clearing-notes?division={division}"),
        ["POST /clearing-notes"] = Named("clearing-notes", """[{"id":"QN-{at}","divisionCode":"{division}","voucherNo":"V-1","clearedOn":"2018-06-01","cleared":1}]"""),
        ["GET /correspondences"] = Row("correspondences?division={division}"),
        ["GET /correspondences.csv"] = Row("correspondences.csv?division={division}"),
        ["POST /correspondences"] = Named("correspondences", """[{"id":"YN-{at}","divisionCode":"{division}","upperFund":"C21","lowerFund":"P20","effectiveOn":"2018-01-01","docNo":"财农〔2018〕6号"}]"""),
        ["GET /tracks"] = Row("tracks?year=2018&division={division}"),
        ["GET /tracks.csv"] = Row("tracks.csv?year=2018&division={division}"),
        ["GET /releases"] = Row("releases?division={division}"),
        ["GET /releases.csv"] = Row("releases.csv?division={division}"),
        ["POST /releases"] = Named("releases", """[{"id":"RN-{at}","from":"I-{at}","to":"370481","childId":"IR-{at}","docNo":"财农〔2018〕8号","amount":99999,"releasedOn":"2018-03-01"}]"""),
        ["GET /receipts"] = Row("receipts?division={division}"),
        ["GET /receipts.csv"] = Row("receipts.csv?division={division}"),
        ["POST /receipts"] = Named("receipts", """[{"id":"CN-{at}","releaseId":"R-{at}","receivedOn":"2018-03-05"}]"""),
        ["GET /assignments"] = Row("assignments?division={division}"),
        ["GET /assignments.csv"] = Row("assignments.csv?division={division}"),
        ["POST /assignments"] = Named("assignments", $"[{Assignment}]"),
        ["GET /adjustments"] = Row("adjustments?division={division}"),
        ["GET /adjustments.csv"] = Row("adjustments.csv?division={division}"),
        ["POST /adjustments"] = Named("adjustments", """[{"id":"MN-{at}","kind":"reduce","indicatorId":"I-{at}","amount":99999,"movedOn":"2018-04-01","docNo":"财农〔2018〕7号","reason":"调减"}]"""),
        ["POST /corrections"] = Named("corrections", """{"correction":{"id":"KN-{at}","correctsKind":"assignments","corrects":"A-{at}-3","movedOn":"2018-07-01","reason":"登错"}}"""),
        ["GET /payments"] = Row("payments?division={division}"),
        ["GET /payments.csv"] = Row("payments.csv?division={division}"),
        ["POST /payments"] = Named("payments", $"[{Payment}]"),
        ["POST /payments:check"] = Named("payments:check", $"[{Payment}]"),
        ["GET /payments/{id}"] = Row("payments/Z-{at}-1") with { KeepsToUnits = true },
        ["POST /payments/{id}/evidence"] = Row("payments/Z-{at}-1/evidence") with { FileType = "multipart/form-data" },
        ["GET /payments/{id}/evidence"] = Row("payments/Z-{at}-1/evidence"),
        ["GET /payments/{id}/trace"] = Row("payments/Z-{at}-1/trace"),
        ["POST /persons/trace"] = List("persons/trace", "\"I-{at}\"", """{"name":"张三","reason":"核对领款人"}"""),
        ["POST /payees/trace"] = List("payees/trace", "\"I-{at}\"", """{"account":"37048100012345678"}"""),
        ["GET /reservations"] = Row("reservations?division={division}"),
        ["GET /reservations.csv"] = Row("reservations.csv?division={division}"),
        ["POST /reservations"] = Named("reservations", """{"id":"HN-{at}","kind":"pay","indicatorId":"I-{at}","projectCode":"P-{at}-1","amount":99999,"minutes":30}"""),
        ["GET /reservations/{id}"] = Row("reservations/H-{at}"),
        ["POST /reservations/{id}/post"] = Named("reservations/H-{at}/post", (May.PostPayments, $$"""{"payment":{{Payment}}}"""), (May.MoveIndicators, $$"""{"assignment":{{Assignment}}}""")),
        ["POST /reservations/{id}/void"] = Named("reservations/H-{at}/void", Nothing),
        ["GET /overview"] = Row("overview?year=2018&division={division}"),
        ["GET /overview/flow"] = Row("overview/flow?year=2018&division={division}"),
        ["GET /overview/years"] = Everybodys("overview/years"),
        ["GET /definitions"] = Everybodys("definitions"),
        ["GET /reconciliation"] = List("reconciliation"),
        ["POST /reconciliation"] = List("reconciliation", null, Nothing),
        ["GET /ledger/verification"] = List("ledger/verification"),
        ["POST /ledger/verification"] = Everybodys("ledger/verification", Nothing),
        ["GET /ledger/checkpoints"] = Everybodys("ledger/checkpoints"),

        // Projects
        ["GET /projects"] = Row("projects?division={division}"),
        ["POST /projects"] = Named("projects", $"[{Project}]"),
        ["PUT /projects"] = Named("projects", """[{"code":"P-{at}-3","name":"路，变更","categoryCode":"special-poverty","divisionCode":"370400","libraryState":"草稿","libraryYear":2018,"budget":500}]"""),
        ["GET /projects/{code}"] = Row("projects/P-{at}-1") with { KeepsToUnits = true },
        ["GET /contracts"] = Row("contracts?division={division}"),
        ["POST /contracts"] = Named("contracts", Contract("HN-{at}", 1)),
        ["PUT /contracts"] = Named("contracts", Contract("HT-{at}-2", 2)),
        ["GET /contracts/{code}"] = Row("contracts/HT-{at}-1") with { KeepsToUnits = true },

        // Performance
        ["GET /measures"] = Row("measures?division={division}"),
        ["POST /measures"] = Named("measures", Measure("JN-{at}", 3)) with { KeepsToUnits = true },
        ["PUT /measures"] = Named("measures", Measure("JX-{at}-1", 4)) with { KeepsToUnits = true },
        ["GET /measures/{id}"] = Row("measures/JX-{at}-1") with { KeepsToUnits = true },
        ["POST /measure-reports"] = Named("measure-reports", """[{"id":"MR-{at}","measureId":"JX-{at}-1","value":1,"reportedOn":"2018-12-01"}]""") with { KeepsToUnits = true },
        ["GET /target-declarations"] = Row("target-declarations?division={division}"),
        ["POST /target-declarations"] = Named("target-declarations", """[{"id":"TD-{at}","projectCode":"P-{at}-1","year":2018,"isComplete":false,"reason":"调整"}]""") with { KeepsToUnits = true },
        ["GET /self-evaluations"] = Row("self-evaluations?division={division}"),
        ["POST /self-evaluations"] = Named("self-evaluations", """[{"id":"SE-{at}","projectCode":"P-{at}-1","year":2018,"score":90,"conclusion":"完成","submittedOn":"2019-02-01"}]""") with { KeepsToUnits = true },

        // Monitoring
        ["GET /warnings"] = Row("warnings?division={division}"),
        ["GET /warnings.csv"] = Row("warnings.csv?division={division}"),
        ["GET /warnings/summary"] = Row("warnings/summary?division={division}"),
        ["GET /warnings/{id}"] = Row("warnings/{warning}"),
        ["POST /warnings/{id}/notes"] = Row("warnings/{warning}/notes", """{"text":"x"}"""),
        ["POST /warnings/{id}/sign"] = Row("warnings/{warning}/sign", Nothing),
        ["POST /warnings/{id}/order"] = Row("warnings/{warning}/order", """{"text":"x"}"""),
        ["POST /warnings/{id}/rectify"] = Row("warnings/{warning}/rectify", """{"text":"x","evidence":"y"}"""),
        ["POST /warnings/{id}/settle"] = Row("warnings/{warning}/settle", """{"reason":"duplicate","text":"x"}"""),
        ["POST /warnings/{id}/reopen"] = Row("warnings/{warning}/reopen", """{"text":"x"}"""),
        ["POST /warnings/{id}/evidence"] = Row("warnings/{warning}/evidence") with { FileType = "multipart/form-data" },
        ["GET /evidence/{id}"] = Row("evidence/{evidence}"),
        ["GET /warnings/reasons"] = Everybodys("warnings/reasons"),
        ["GET /warnings/quality"] = Row("warnings/quality?division={division}"),
        ["GET /warnings/quality.csv"] = Row("warnings/quality.csv?division={division}"),
        ["GET /exemptions"] = Row("exemptions?division={division}"),
        ["GET /exemptions.csv"] = Row("exemptions.csv?division={division}"),
        ["POST /exemptions"] = Named("exemptions", """{"definition":"kernel","rule":"none","targetKind":"payee","target":"建筑公司","division":"{division}","basis":"x","why":"x"}"""),
        ["POST /exemptions/{id}/decision"] = Row("exemptions/{exemption}/decision", """{"isAgreed":true,"text":"x"}"""),
        ["POST /exemptions/{id}/end"] = Row("exemptions/{exemption}/end", """{"text":"x"}"""),
        ["POST /sweeps"] = Named("sweeps", """{"year":1994,"division":"{division}"}"""),
        ["GET /sweeps/{id}"] = Row("sweeps/{sweep}"),
        ["POST /back-tests"] = Named("back-tests", """{"year":2018,"category":"none","division":"{division}"}"""),

        // Imports
        ["GET /import-kinds"] = Everybodys("import-kinds"),
        ["GET /imports"] = List("imports", "{import}") with { KeepsToSenders = true },
        ["POST /imports"] = Ones("imports?kind=none&mode=all", Nothing),
        ["POST /imports:preview"] = Ones("imports:preview?kind=none", Nothing),
        ["GET /imports/{id}"] = Row("imports/{import}") with { KeepsToSenders = true },
        ["GET /imports/{id}/rows"] = Row("imports/{import}/rows") with { KeepsToSenders = true },
        ["GET /imports/{id}/corrections.csv"] = Row("imports/{import}/corrections.csv") with { KeepsToSenders = true },
        ["GET /import-mappings"] = List("import-mappings", "\"m-{at}\"") with { ShowsAbove = true, HidesBelow = true },
        ["GET /import-mappings/{name}"] = Row("import-mappings/m-{at}") with { ShowsAbove = true, HidesBelow = true },
        ["PUT /import-mappings/{name}"] = Ones("import-mappings/none", """{"kind":"none"}"""),
        ["DELETE /import-mappings/{name}"] = Row("import-mappings/m-{caller}-{at}") with { HidesBelow = true },

        // Identity
        ["GET /users"] = List("users?limit=500", "\"{user}\""),
        ["POST /users"] = Named("users", """{"id":"somebody-own","name":"某人","divisionCode":"{division}"}"""),
        ["PUT /users/{id}"] = Row("users/{user}", Nothing),
        ["POST /users/{id}/password"] = Row("users/{user}/password", Nothing),
        ["POST /users/{id}/password/confirm"] = Row("users/{user}/password/confirm", Nothing),
        ["GET /users/{id}/sessions"] = Row("users/{user}/sessions"),
        ["POST /users/{id}/sessions/end"] = Named("users/{user}/sessions/end", """{"sessionId":"none","reason":"x"}"""),
        ["POST /users/{id}/close"] = Row("users/{user}/close", """{"reason":"x"}"""),
        ["POST /users/{id}/reopen"] = Row("users/{user}/reopen", Nothing),
        ["DELETE /users/{id}/second-factor"] = Row("users/{user}/second-factor"),
        ["POST /users/{id}/external-subject/confirm"] = Row("users/{user}/external-subject/confirm", """{"subject":"none"}"""),
        ["PUT /users/{id}/external-subject"] = Named("users/{user}/external-subject", Nothing),
        ["GET /roles"] = Everybodys("roles"),
        ["GET /policies"] = Everybodys("policies"),
        ["GET /grants"] = List("grants?limit=500", "{grant}"),
        ["POST /grants"] = Row("grants", """{"userId":"{user}","role":"system-admin","reason":"x"}"""),
        ["POST /grants/{id}/agree"] = Row("grants/{grant}/agree", Nothing),
        ["POST /grants/{id}/refuse"] = Row("grants/{grant}/refuse", """{"opinion":"x"}"""),
        ["POST /grants/{id}/withdraw"] = Row("grants/{grant}/withdraw", Nothing),
        ["POST /grants/{id}/end"] = Row("grants/{grant}/end", """{"opinion":"x"}"""),
        ["GET /grants/review"] = List("grants/review?limit=500", "{user}"),
        ["GET /grants/review.csv"] = List("grants/review.csv", "{user}"),

        // Identity: how somebody signs in, and their own profile
        ["POST /session/second-factor"] = Ones("session/second-factor", Nothing),
        ["POST /session/passkey/options"] = Ones("session/passkey/options", Nothing),
        ["POST /session/passkey"] = Ones("session/passkey", Nothing),
        ["GET /session/external"] = Everybodys("session/external"),
        ["GET /session/ways"] = Everybodys("session/ways"),
        ["GET /profile"] = Profile("profile"),
        ["GET /profile/password-rules"] = Everybodys("profile/password-rules"),
        ["GET /profile/sessions"] = Profile("profile/sessions"),
        ["DELETE /profile/sessions"] = Profile("profile/sessions"), // of people who have no other
        ["DELETE /profile/sessions/{id}"] = Profile("profile/sessions/s-{clerk}") with { NamesAnothers = true },
        ["PUT /profile/language"] = Profile("profile/language", Nothing),
        ["POST /profile/second-factor"] = Profile("profile/second-factor", Nothing),
        ["POST /profile/second-factor/confirm"] = Profile("profile/second-factor/confirm", Nothing),
        ["POST /profile/second-factor/remove"] = Profile("profile/second-factor/remove", Nothing),
        ["POST /profile/recovery-codes"] = Profile("profile/recovery-codes", Nothing),
        ["POST /profile/passkeys/options"] = Profile("profile/passkeys/options", Nothing),
        ["POST /profile/passkeys"] = Profile("profile/passkeys", Nothing),
        ["POST /profile/passkeys/{id}/remove"] = Profile("profile/passkeys/none/remove", Nothing),
        ["GET /profile/clients"] = Ones("profile/clients"),
        ["POST /profile/clients/{id}/secrets"] = Ones("profile/clients/{client}/secrets", Nothing) with { NamesAnothers = true },

        // Clients
        ["GET /clients"] = List("clients?limit=500", "{client}"),
        ["POST /clients"] = Named("clients", """{"name":"x","divisionCode":"{division}","scopes":["none"]}"""),
        ["GET /clients/{id}"] = Clients("clients/{client}"),
        ["PUT /clients/{id}"] = Clients("clients/{client}", Nothing),
        ["DELETE /clients/{id}"] = Clients("clients/{spare}"),
        ["POST /clients/{id}/secrets"] = Clients("clients/{client}/secrets", Nothing),
        ["DELETE /clients/{id}/secrets/{no}"] = Clients("clients/{client}/secrets/2"),
        ["GET /clients/{id}/calls"] = Clients("clients/{client}/calls"),
        ["GET /clients/{id}/calls/{callId}"] = Clients("clients/{client}/calls/{call}"),
        ["POST /clients/{id}/calls/{callId}/replay"] = Clients("clients/{client}/calls/{call}/replay", Nothing),
        ["GET /clients/{id}/webhooks"] = Clients("clients/{client}/webhooks"),
        ["POST /clients/{id}/webhooks"] = Clients("clients/{client}/webhooks", Nothing),
        ["DELETE /clients/{id}/webhooks/{webhookId}"] = Clients("clients/{client}/webhooks/{webhook}"),
        ["POST /clients/{id}/webhooks/{webhookId}/ping"] = Clients("clients/{client}/webhooks/{webhook}/ping", Nothing),
        ["POST /clients/{id}/webhooks/{webhookId}/secret"] = Clients("clients/{client}/webhooks/{webhook}/secret", Nothing),
        ["GET /clients/{id}/deliveries"] = Clients("clients/{client}/deliveries"),
        ["POST /clients/{id}/deliveries/{deliveryId}/replay"] = Clients("clients/{client}/deliveries/{delivery}/replay", Nothing),

        // Approval
        ["GET /approval/kinds"] = Everybodys("approval/kinds"),
        ["GET /approval/counts"] = Ones("approval/counts"),
        ["GET /approval/documents"] = List("approval/documents?box=section"),
        ["POST /approval/documents"] = Named(
            "approval/documents", (May.MoveIndicators, Document("indicator-register", Indicator)), (May.KeepProjects, Document("project-entry", Project)),
            (May.ApplyPayments, Document("payment-exception", Exception)), (May.KeepCatalogue, Document("rule-change", Pack)), (null, Document("indicator-register", Indicator)))
            with { KeepsToUnits = true, Makers = [May.MoveIndicators, May.KeepProjects, May.ApplyPayments, May.KeepCatalogue] },
        ["GET /approval/documents/{id}"] = Documents("approval/documents/D-{at}"),
        ["POST /approval/documents/{id}/acts"] = Documents("approval/documents/D-{at}/acts", """{"act":"agree","step":1,"contentHash":"x"}"""),
        ["POST /approval/documents/{id}/attachments"] = Documents("approval/documents/D-{at}/attachments") with { FileType = "multipart/form-data" },
        ["GET /approval/attachments/{id}"] = Documents("approval/attachments/{attachment}"),
        ["POST /approval/agreements"] = Named("approval/agreements", """{"documents":[{"id":"D-{at}","step":1,"contentHash":"x"}]}""") with { KeepsToUnits = true },
        ["GET /approval/delegations"] = Ones("approval/delegations"),
        ["POST /approval/delegations"] = Named("approval/delegations", """{"toId":"{clerk}"}"""),
        ["DELETE /approval/delegations/{id}"] = Ones("approval/delegations/{delegation}") with { NamesAnothers = true },
        ["GET /approval/phrases"] = Ones("approval/phrases"),
        ["PUT /approval/phrases"] = Ones("approval/phrases", Nothing),
        ["GET /approval/chains"] = List("approval/chains", "\"c-{at}\"") with { ShowsAbove = true },
        ["POST /approval/chains"] = Named("approval/chains", Chain("cn-{at}")),
        ["GET /approval/chains/preview"] = Named("approval/chains/preview?kind=indicator-release&division={division}"),
        ["GET /approval/demands"] = List("approval/demands", "\"{division}\""),
        ["PUT /approval/demands"] = Named("approval/demands", """{"kind":"payment-exception","divisionCode":"{division}","isDemanded":true}"""),

        // Audit and personal data
        ["GET /audit/lines"] = List("audit/lines?kind=client", "{client}"),
        ["GET /audit/lines/{no}"] = Row("audit/lines/{line}"),
        ["GET /audit/lines.csv"] = List("audit/lines.csv?kind=client", "{client}"),
        ["GET /audit/archives"] = List("audit/archives", "{archive}"),
        ["POST /audit/archives"] = Everybodys("audit/archives", """{"before":"2999-01-01"}"""),
        ["GET /audit/archives/{name}"] = Row("audit/archives/{archive}"),
        ["GET /personal/keys"] = Everybodys("personal/keys"),
        ["POST /personal/keys"] = Everybodys("personal/keys", Nothing),
        ["POST /payments/{id}/unmask"] = Row("payments/Z-{at}-1/unmask", """{"reason":"核对收款账号"}"""),

        ["GET /divisions/takeovers"] = Everybodys("divisions/takeovers"),
        ["POST /divisions/takeovers"] = Named("divisions/takeovers", """{"code":"{division}","effectiveOn":"2018-07-01","docNo":"民函〔2018〕1号","reason":"区划撤并"}"""),

        // Switches, packs
        ["GET /switches"] = Row("switches?division={division}"),
        ["POST /switches"] = Named("switches", """{"kind":"category","code":"special-poverty","division":"{division}"}"""),
        ["GET /switches/history"] = List("switches/history", "停用-{at}") with { ShowsAbove = true },
        ["GET /switches/impact"] = Named("switches/impact?kind=category&code=special-poverty&division={division}"),
        ["GET /packs"] = List("packs", "\"division\":\"{division}\"") with { ShowsAbove = true },
        ["POST /packs"] = Named("packs", Pack),
        ["GET /packs/{division}"] = Row("packs/{division}") with { ShowsAbove = true },
        ["POST /packs/check"] = Named("packs/check", Pack),
        ["POST /packs/try"] = Everybodys("packs/try", Nothing),
        ["POST /packs/{division}/{version}/take-back"] = Row("packs/{division}/1/take-back", """{"why":"换一版"}"""),
        ["POST /categories/{code}/upgrade-preview"] = List("categories/none/upgrade-preview", null, Nothing),

        // Elements, observations, registers
        ["GET /elements"] = Everybodys("elements"),
        ["GET /elements/duties"] = Row("elements/duties?division={division}&year=2018"),
        ["GET /elements/completeness"] = Row("elements/completeness?division={division}&year=2018"),
        ["GET /elements/completeness.csv"] = Row("elements/completeness.csv?division={division}&year=2018"),
        ["GET /observations"] = Row("observations?division={division}"),
        ["POST /observations"] = Named("observations", """[{"id":"ON-{at}","subjectKind":"project","subjectId":"P-{at}-1","element":"none","period":"2018-05","value":3,"reportedOn":"2018-06-08","source":"接口"}]""") with { KeepsToUnits = true },
        ["GET /person-lines"] = Row("person-lines?division={division}"),
        ["GET /person-lines.csv"] = Row("person-lines.csv?division={division}"),
        ["GET /person-lines/totals"] = Row("person-lines/totals?division={division}"),
        ["GET /roll-heads"] = Row("roll-heads?division={division}"),
        ["POST /roll-heads"] = Named("roll-heads", """[{"id":"RH-{at}","batchId":"B-{at}","divisionCode":"{division}","heads":1}]"""),
        ["POST /person-lines"] = Named("person-lines", """[{"id":"LN-{at}","indicatorId":"I-{at}","name":"张三","idNumber":"370402198001010011","item":"农村低保","payMonth":"2018-09","amount":99999}]"""),
        ["POST /person-lines/{id}/unmask"] = Row("person-lines/L-{at}/unmask", """{"reason":"核对领款人"}"""),
        ["GET /registers"] = List("registers"),
        ["GET /registers/{code}/versions"] = List("registers/deceased/versions", "\"V-{at}\"") with { ShowsAbove = true },
        ["POST /registers/{code}/versions"] = Named("registers/deceased/versions", """{"id":"VN-{at}","divisionCode":"{division}","coversFrom":"2018-01-01","coversTo":"2018-12-31","source":"民政局"}"""),
        ["POST /registers/{code}/versions/{id}/entries"] = Row("registers/deceased/versions/V-{at}/entries", Nothing),
        ["POST /registers/{code}/versions/{id}/file"] = Row("registers/deceased/versions/V-{at}/file") with { FileType = "text/csv" },
        ["POST /registers/{code}/versions/{id}/decision"] = Row("registers/deceased/versions/V-{at}/decision", """{"accept":true}"""),
    };

    private const string Exception = """{"paymentId":"ZE-{at}","indicatorId":"I-{at}","projectCode":"P-{at}-1","amount":5,"payeeName":"建筑公司","grounds":"抢险","validUntil":"2099-12-31"}""";

    private static Call Everybodys(string path, string? json = null) => Of(Reach.All, path, json);

    private static Call Ones(string path, string? json = null) => Of(Reach.Self, path, json);

    private static Call Profile(string path, string? json = null) => Ones(path, json) with { IsForPeople = true };

    private static Call Row(string path, string? json = null) => Of(Reach.Row, path, json);

    private static Call Clients(string path, string? json = null) => Row(path, json) with { KeepsToClients = true };

    // Somebody who takes no part in business sees of documents those alone that they submitted.
    private static Call Documents(string path, string? json = null) => Row(path, json) with { KeepsToUnits = true, Business = May.TakePart };

    private static Call List(string path, string? mark = null, string? json = null) => Of(Reach.List, path, json) with { Mark = mark };

    private static Call Named(string path, string? json = null) => Of(Reach.Named, path, json);

    private static Call Named(string path, params (string? Permission, string Json)[] bodies) => new(Reach.Named, path, bodies);

    private static Call Of(Reach reach, string path, string? json) => json is null ? new(reach, path) : new(reach, path, (null, json));

    private static string Document(string kind, string content) => $$"""{"id":"DN-{caller}-{at}","kind":"{{kind}}","content":{{content}}}""";

    private static string Contract(string code, int project) =>
        $$"""[{"code":"{{code}}","projectCode":"P-{at}-{{project}}","name":"路面合同","kind":"工程","amount":4,"signedOn":"2018-02-01","reason":"x","parties":[{"role":"采购人","name":"一单位"},{"role":"供应商","name":"建筑公司"}]}]""";

    private static string Measure(string id, int planned) =>
        $$"""[{"id":"{{id}}","projectCode":"P-{at}-1","year":2018,"group":"产出指标","name":"里程","planned":{{planned}},"unit":"公里","reason":"x"}]""";

    private static string Chain(string code) =>
        $$"""{"code":"{{code}}","kind":"local-fund","name":"本地资金","english":"Local fund","source":"x","divisionCode":"{division}","steps":[{"name":"批准","english":"Approve","roles":["leader"],"workingDays":1,"source":"x"}]}""";
}
