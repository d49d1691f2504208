using System.Globalization;
using System.Text;

namespace SunLedger.Bench;

/// <summary>Requests that each post one payment: another id each time, on one of many indicators.</summary>
/// <param name="host">Where the host listens.</param>
/// <param name="key">The program's key.</param>
internal sealed class PostedPayments(Uri host, string key)
{
    public const int Indicators = 1_000;

    private readonly Random _random = new(20180905);
    private int _last;

    /// <summary>Where the host listens.</summary>
    public Uri Host => host;

    /// <summary>True when each request carries an <c>Idempotency-Key</c> of its own.</summary>
    public bool AreKeyed { get; set; }

    /// <summary>The next request, as bytes on the wire.</summary>
    public byte[] Next()
    {
        int no, account, payee, fen;
        lock (_random) (no, account, payee, fen) = (++_last, _random.Next(Indicators), _random.Next(100_000), _random.Next(10_000, 4_000_000));
        var day = new DateOnly(2018, 3, 1).AddDays(no % 200);
        var body = string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"H-{{no}}","indicatorId":"B-I{{account:D4}}","projectCode":"B-P{{account:D4}}","amount":{{fen / 100}}.{{fen % 100:D2}},"paidOn":"{{day:yyyy-MM-dd}}","payeeName":"滕州市第{{payee}}建筑工程有限公司","payeeAccount":"3704810001{{payee:D8}}","payeeKind":"供应商","use":"村内道路硬化工程进度款","functionSubject":"2130504","settleMode":"转账"}""");
        var idempotency = AreKeyed ? string.Create(CultureInfo.InvariantCulture, $"Idempotency-Key: H-{no}\r\n") : "";
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"POST /api/v1/payments HTTP/1.1\r\nHost: {host.Authority}\r\n{idempotency}Authorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
    }
}
