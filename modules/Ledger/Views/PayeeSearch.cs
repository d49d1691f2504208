using System.Linq.Expressions;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Views;

/// <summary>
/// Which payments somebody finds by the name of a payee: by what they read, and no further. Who reads 张* finds it by 张*, and learns nothing by trying names.
/// </summary>
internal static class PayeeSearch
{
    /// <summary>Payments whose payee the caller reads by name, and may ask for by it.</summary>
    public static Expression<Func<Payment, bool>> IsNamedTo(ICaller caller) => PayeeNames.MayRead(caller)
        ? p => true
        : p => p.PayeeKind != PayeeNames.Person && (p.PayeeKind != null || p.PayeeName.Length > PayeeNames.LongestName);

    /// <summary>Payments with these words in their payee's name or purpose, or with this id or voucher number.</summary>
    public static Expression<Func<Payment, bool>> Holds(string words, ICaller caller)
    {
        if (PayeeNames.MayRead(caller)) return p => p.Id == words || p.VoucherNo == words || p.PayeeName.Contains(words) || p.Purpose!.Contains(words);
        if (PayeeNames.Initial(words) is { } initial)
            return p => p.PayeeName.StartsWith(initial) && (p.PayeeKind == PayeeNames.Person || p.PayeeKind == null && p.PayeeName.Length <= PayeeNames.LongestName);
        return p => p.Id == words || p.VoucherNo == words || p.Purpose!.Contains(words)
            || p.PayeeName.Contains(words) && p.PayeeKind != PayeeNames.Person && (p.PayeeKind != null || p.PayeeName.Length > PayeeNames.LongestName);
    }
}
