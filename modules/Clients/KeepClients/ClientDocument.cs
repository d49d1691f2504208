using System.Globalization;
using System.Text.Json;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Imports;

namespace SunLedger.Clients.KeepClients;

/// <summary>
/// 接口客户端 as a document: whoever administers gives no program rights alone. It is a client, or a wider one, once a head or the leader has agreed; its secret is made
/// by the contact that the document names, who is neither of the two.
/// </summary>
internal sealed class ClientDocument(ClientKeeping keeping) : IDocumentKind
{
    public const string KindCode = "api-client";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Code => KindCode;

    public Bilingual Name => new("接口客户端", "API client");

    public string Permission => May.Administer;

    public IReadOnlyList<ImportColumn> Columns => [];

    /// <summary>The document by which a client is submitted.</summary>
    public static NewDocument Of(ClientContent asked) => new($"client-{Guid.CreateVersion7():N}", KindCode, JsonSerializer.SerializeToElement(asked, Json), null, null);

    public async Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var asked = Content(content);
        if (!Guid.TryParse(asked.Id, out _)) return DocumentReading.Refused(Fault.Of(ClientsRefusals.ClientNotFound, null, "id"));
        if (await keeping.FaultsAsync(db, asked, caller, [], ct) is { Count: > 0 } faults) return DocumentReading.Refused(faults);
        var there = await FindAsync(db, asked, ct);
        if ((there is not null && Stays(there, asked, caller) is { } stays ? Fault.Of(stays, null, "id") : Moved(there, asked)) is { } refusal) return DocumentReading.Refused(refusal);
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"接口客户端 {asked.Name!.Trim()}",
            Division = keeping.DivisionOf(asked)!,
            Changes = Between(there is null ? null : ClientContent.Of(there), asked),
        });
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var asked = Content(document.Content);
        // What was right when it was submitted may not be any more: a last day that is past, a contact who left.
        if (await keeping.FaultsAsync(db, asked, caller, document.Agreed, ct) is { Count: > 0 } faults) return faults;
        var there = await FindAsync(db, asked, ct);
        if (there is not null && Stays(there, asked, caller) is { } refusal) return [Fault.Of(refusal, null, "id")];
        if (Moved(there, asked) is { } moved) return [moved];
        await keeping.PutAsync(db, asked, caller.Id, ct);
        return [];
    }

    private static RefusalText? Stays(ClientRow there, ClientContent asked, ICaller caller) =>
        !caller.Sees(there.DivisionPath) || there.DivisionCode != asked.DivisionCode ? ClientsRefusals.ClientNotFound : there.ClosedAt is not null ? ClientsRefusals.ClientClosed : null;

    // What was read side by side must be what it takes the place of: an agreement gives back nothing that was taken away meanwhile.
    private static Fault? Moved(ClientRow? there, ClientContent asked) =>
        there is null || asked.BasedOn == ClientContent.Of(there).Digest ? null : Fault.Of(ClientsRefusals.ClientMoved, null, "basedOn", asked.Name);

    private static Task<ClientRow?> FindAsync(SunLedgerDb db, ClientContent asked, CancellationToken ct) => db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == asked.Id, ct);

    private static IReadOnlyList<Change> Between(ClientContent? before, ClientContent after)
    {
        (string Field, string Chinese, Func<ClientContent, string?> Text)[] fields =
        [
            ("name", "用途", c => c.Name),
            ("divisionCode", "区划代码", c => c.DivisionCode),
            ("scopes", "权限", c => string.Join('、', c.Scopes!.Order(StringComparer.Ordinal).Select(Scopes.ChineseOf))),
            ("callsPerMinute", "每分钟调用上限", c => c.CallsPerMinute.ToString(CultureInfo.InvariantCulture)),
            ("expiresOn", "有效期至", c => c.ExpiresOn.ToString("O", CultureInfo.InvariantCulture)),
            ("contactId", "密钥领取人", c => c.ContactId),
        ];
        return [.. fields.Select(f => new Change(f.Field, f.Chinese, before is null ? null : f.Text(before), f.Text(after))).Where(c => c.Before != c.After)];
    }

    private static ClientContent Content(JsonElement content) => content.Deserialize<ClientContent>(Json)!;
}
